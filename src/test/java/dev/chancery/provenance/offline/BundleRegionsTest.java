package dev.chancery.provenance.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.attest.TestingCertificateLog;
import dev.chancery.attest.TestingCertificates;
import dev.chancery.attest.TestingStamps;
import dev.chancery.provenance.testing.TestingBundle;
import dev.chancery.provenance.testing.TestingSigstore;
import dev.chancery.provenance.testing.TestingTiles;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A bundle with all that can be in one, altered once in each region of it: always refused, with the link that broke. */
class BundleRegionsTest {

    private static final String BUILD = "https://slsa.dev/provenance/v1";
    private static final byte[] SOUND = sound();

    @Test
    void verifiesWithACosignatureACertificateATiledLogAndAStamp() {
        var report = new BundleVerifier(List.of()).verify(SOUND);

        assertThat(report.verified()).as(report.sentence()).isTrue();
    }

    @ParameterizedTest(name = "{0} breaks {2}")
    @MethodSource
    void refusesWhatWasAlteredInARegion(String region, String pointer, LinkName link) {
        var bundle = JsonMapper.shared().readValue(SOUND, ObjectNode.class);
        alter(bundle, pointer);

        var report = new BundleVerifier(List.of()).verify(bytes(bundle));

        assertThat(report.broken().map(Link::name)).as(report.sentence()).contains(link);
    }

    static Stream<Arguments> refusesWhatWasAlteredInARegion() {
        return Stream.of(
                arguments("the digest it is about", "/about", LinkName.SUBJECT),
                arguments("a key", "/keys/0/public_key", LinkName.KEYS),
                arguments("a key's id", "/keys/0/key_id", LinkName.SEAL),
                arguments("a key's window", "/keys/0/not_before", LinkName.BUNDLE_FORM),
                arguments("the log's signature", "/checkpoint", LinkName.CHECKPOINT),
                arguments("the entry", "/statements/0/entry", LinkName.LEDGER_ENTRY),
                arguments("the audit path", "/statements/0/inclusion/0", LinkName.INCLUSION_PROOF),
                arguments("the seal", "/seal/signature", LinkName.SEAL));
    }

    @ParameterizedTest(name = "{0} breaks {2}")
    @MethodSource
    void refusesWhatWasAlteredInTheStatement(String region, String pointer, LinkName link) {
        var bundle = JsonMapper.shared().readValue(SOUND, ObjectNode.class);
        var statement = (ObjectNode) bundle.at("/statements/0");
        var sigstore = JsonMapper.shared().readValue(statement.path("envelope").asString(), ObjectNode.class);
        alter(sigstore, pointer);
        statement.put("envelope", sigstore.toString());

        var report = new BundleVerifier(List.of()).verify(bytes(bundle));

        assertThat(report.broken().map(Link::name)).as(report.sentence()).contains(link);
    }

    static Stream<Arguments> refusesWhatWasAlteredInTheStatement() {
        var entry = "/verificationMaterial/tlogEntries/0";
        return Stream.of(
                arguments("the payload", "/dsseEnvelope/payload", LinkName.STATEMENT),
                arguments("the signature", "/dsseEnvelope/signatures/0/sig", LinkName.SIGNATURE),
                arguments("the certificate", "/verificationMaterial/certificate/rawBytes", LinkName.SIGNATURE),
                arguments("the log's name", entry + "/logId/keyId", LinkName.SIGNATURE),
                arguments("the place in the log", entry + "/logIndex", LinkName.SIGNATURE),
                arguments("the logged entry", entry + "/canonicalizedBody", LinkName.SIGNATURE),
                arguments("the proof's size", entry + "/inclusionProof/treeSize", LinkName.SIGNATURE),
                arguments("the proof", entry + "/inclusionProof/hashes/0", LinkName.SIGNATURE),
                arguments("the log's checkpoint", entry + "/inclusionProof/checkpoint/envelope", LinkName.SIGNATURE),
                arguments(
                        "the time stamp",
                        "/verificationMaterial/timestampVerificationData/rfc3161Timestamps/0/signedTimestamp",
                        LinkName.SIGNATURE));
    }

    /** Nothing but the seal vouches for lines that a checkpoint's readers may leave out. */
    @Test
    void refusesACosignatureThatWasAlteredOrTakenAway() {
        var altered = JsonMapper.shared().readValue(SOUND, ObjectNode.class);
        var note = altered.path("checkpoint").asString();
        var line = note.lastIndexOf("\u2014 ");
        altered.put("checkpoint", flipped(note, note.length() - 20));
        var bare = JsonMapper.shared().readValue(SOUND, ObjectNode.class).put("checkpoint", note.substring(0, line));

        for (var bundle : List.of(altered, bare)) {
            var report = new BundleVerifier(List.of()).verify(bytes(bundle));
            assertThat(report.broken().map(Link::name)).as(report.sentence()).contains(LinkName.SEAL);
        }
    }

    /** In the middle of the text, where the bytes of all base64 are whole. */
    private static void alter(ObjectNode json, String pointer) {
        var parent = json.at(pointer.substring(0, pointer.lastIndexOf('/')));
        var name = pointer.substring(pointer.lastIndexOf('/') + 1);
        var text = json.at(pointer).asString();
        var flipped = flipped(text, text.length() / 2);
        switch (parent) {
            case ObjectNode object -> object.put(name, flipped);
            case ArrayNode array -> array.set(Integer.parseInt(name), flipped);
            default -> throw new AssertionError("There is nothing at " + pointer + ".");
        }
    }

    /** Stays what it is: a digit, a capital or a small letter. */
    private static String flipped(String text, int place) {
        var one = text.charAt(place);
        var first = Character.isDigit(one) ? '1' : Character.isLowerCase(one) ? 'a' : 'A';
        return text.substring(0, place) + (char) (one == first ? first + 1 : first) + text.substring(place + 1);
    }

    private static byte[] bytes(JsonNode bundle) {
        return CanonicalJson.of(JsonMapper.shared().convertValue(bundle, Map.class));
    }

    private static byte[] sound() {
        var certificates = new TestingCertificateLog();
        var sigstore = new TestingSigstore().promisedBy(certificates);
        var stamps = new TestingStamps();
        var log = new TestingTiles("rekor");
        var build = new Statement(List.of(Subject.of("payments-api", TestingBundle.ABOUT)), BUILD, Map.of());
        var statement = new String(log.bundle(sigstore.bundle(build), stamps), StandardCharsets.UTF_8);
        var trust = sigstore.matrix("certificate_logs: [\"" + certificates.publicKey() + "\"]\n"
                        + "time_stamp_authorities:\n  - |\n"
                        + TestingCertificates.pem(stamps.authority()).indent(4))
                .replace("  logs: [", "  logs: [\"" + log.publicKey() + "\", ");
        return new TestingBundle()
                .withStatement(build)
                .withEnvelope(_ -> statement)
                .withTrust(trust)
                .seenBy("witness.example")
                .toBytes();
    }
}
