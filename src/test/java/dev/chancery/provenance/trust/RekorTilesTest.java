package dev.chancery.provenance.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.SigstoreBundle;
import dev.chancery.attest.Statement;
import dev.chancery.attest.TestingCertificates;
import dev.chancery.attest.TestingStamps;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.StatementCheck;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.testing.TestingSigstore;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TestingTiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sigstore bundles whose entry is in a Rekor log of version 2, each part of it spoiled once. */
class RekorTilesTest {

    private static final Instant LATER = Instant.parse("2026-09-01T00:00:00Z");
    private static final String OTHER_ENVELOPE = "The log entry is about another envelope.";

    private final TestingSigstore sigstore = new TestingSigstore();
    private final TestingTiles log = new TestingTiles("rekor");
    private final TestingStamps stamps = new TestingStamps();
    private final TestingStatements world = TestingStatements.fresh();
    private final Statement build = world.build();
    private final ObjectNode bundle = JsonMapper.shared().readValue(sigstore.bundle(build), ObjectNode.class);
    private final ObjectNode hashedRekord = TestingTiles.hashedRekord(envelope(), certificate());
    private final ObjectNode dsse = TestingTiles.dsse(envelope(), certificate());

    @Test
    void acceptsAHashOfWhatWasSigned() {
        assertThat(check(log.entry(TestingTiles.bytes(hashedRekord))).sentence())
                .isEqualTo("Every check of the statement passed.");
    }

    @Test
    void acceptsAnEntryAboutTheEnvelope() {
        assertThat(check(log.entry(TestingTiles.bytes(dsse))).holds()).isTrue();
    }

    @Test
    void acceptsASizeThatOnlyTheCheckpointTells() {
        assertThat(checkProof(proof -> proof.remove("treeSize")).holds()).isTrue();
    }

    @Test
    void refusesAnEntryAboutOtherContent() {
        var other = envelope(sigstore.bundle(world.signature()));

        assertThat(why(TestingTiles.hashedRekord(other, certificate()))).isEqualTo(OTHER_ENVELOPE);
        assertThat(why(TestingTiles.dsse(other, certificate()))).isEqualTo(OTHER_ENVELOPE);
    }

    @Test
    void refusesAnEntryOfAnotherSignature() {
        hashedRekord.withObject("/spec/hashedRekordV002/signature").put("content", "AAAA");
        dsse.withArray("/spec/dsseV002/signatures").forEach(it -> ((ObjectNode) it).put("content", "AAAA"));

        assertThat(why(hashedRekord)).isEqualTo(OTHER_ENVELOPE);
        assertThat(why(dsse)).isEqualTo(OTHER_ENVELOPE);
    }

    @Test
    void refusesAnEntryOfAnotherCertificate() {
        assertThat(why(TestingTiles.hashedRekord(envelope(), new byte[8]))).isEqualTo(OTHER_ENVELOPE);
        assertThat(why(TestingTiles.dsse(envelope(), new byte[8]))).isEqualTo(OTHER_ENVELOPE);
    }

    @Test
    void refusesAHashOfAnotherAlgorithm() {
        hashedRekord.withObject("/spec/hashedRekordV002/data").put("algorithm", "SHA2_384");

        assertThat(why(hashedRekord)).isEqualTo(OTHER_ENVELOPE);
    }

    @Test
    void refusesAKindThatIsNotRead() {
        assertThat(why(dsse.put("apiVersion", "0.0.3")))
                .isEqualTo("Log entries of the kind “dsse 0.0.3” are not read.");
    }

    @Test
    void refusesABodyThatIsNoJson() {
        assertThat(check(log.entry(new byte[] {1})).sentence()).isEqualTo("The log entry's body is not JSON.");
    }

    @Test
    void refusesAnEntryWithoutProof() {
        var entry = log.entry(TestingTiles.bytes(hashedRekord));
        entry.remove("inclusionProof");

        // An Ed25519 log is named together with its origin, which only the checkpoint tells.
        assertThat(check(entry).reason()).isEqualTo(Reason.BAD_LOG_ENTRY);
        assertThat(check(entry).sentence()).endsWith("is not pinned.");
    }

    @Test
    void refusesAPromiseInPlaceOfAProof() {
        var promised = JsonMapper.shared().readValue(sigstore.bundle(build), ObjectNode.class);
        var entry = (ObjectNode) promised.at("/verificationMaterial/tlogEntries/0");
        entry.put("canonicalizedBody", Base64.getEncoder().encodeToString(TestingTiles.bytes(hashedRekord)));

        assertThat(check(entry).sentence()).isEqualTo("The entry of a tiled log has no inclusion proof.");
    }

    @Test
    void refusesABodyThatIsNotInTheTree() {
        var entry = log.entry(TestingTiles.bytes(hashedRekord));
        entry.put("canonicalizedBody", Base64.getEncoder().encodeToString(TestingTiles.bytes(dsse)));

        assertThat(check(entry).sentence()).isEqualTo("The log entry is not in the tree of the checkpoint.");
    }

    @Test
    void refusesAnotherIndexAndAnotherSize() {
        var entry = log.entry(TestingTiles.bytes(hashedRekord)).put("logIndex", "3");

        assertThat(check(entry).sentence()).isEqualTo("The log entry is not in the tree of the checkpoint.");
        assertThat(checkProof(proof -> proof.put("treeSize", "6")).sentence())
                .isEqualTo("The log entry is not in the tree of the checkpoint.");
    }

    @Test
    void refusesACheckpointThatTheLogDidNotSign() {
        var strangers = new TestingTiles("stranger")
                .entry(TestingTiles.bytes(hashedRekord))
                .at("/inclusionProof/checkpoint/envelope");

        assertThat(checkProof(proof -> proof.withObject("/checkpoint").put("envelope", strangers.asString()))
                        .sentence())
                .isEqualTo("The log did not sign the checkpoint.");
    }

    @Test
    void refusesACheckpointOfAnotherOrigin() {
        assertThat(checkProof(proof -> proof.withObject("/checkpoint")
                                .put(
                                        "envelope",
                                        proof.at("/checkpoint/envelope")
                                                .asString()
                                                .replace(TestingTiles.ORIGIN, "other.example")))
                        .sentence())
                .endsWith("is not pinned.");
    }

    @Test
    void refusesACheckpointThatIsNone() {
        assertThat(checkProof(proof -> proof.withObject("/checkpoint").put("envelope", "none"))
                        .reason())
                .isEqualTo(Reason.BAD_LOG_ENTRY);
    }

    @Test
    void refusesAStrangersLog() {
        assertThat(check(new TestingTiles("stranger").entry(TestingTiles.bytes(hashedRekord)))
                        .sentence())
                .endsWith("is not pinned.");
    }

    @Test
    void refusesTheLogsWordForTheMoment() {
        var entry = log.entry(TestingTiles.bytes(hashedRekord));
        entry.put("integratedTime", Long.toString(TestingSigstore.SIGNED.getEpochSecond()));

        assertThat(check(bundled(entry)).sentence())
                .isEqualTo("Neither the log's promise nor a pinned time stamp authority proves the moment of signing.");
    }

    private StatementCheck checkProof(Consumer<ObjectNode> change) {
        var entry = log.entry(TestingTiles.bytes(hashedRekord));
        change.accept(entry.withObject("/inclusionProof"));
        return check(entry);
    }

    private String why(ObjectNode body) {
        return check(log.entry(TestingTiles.bytes(body))).sentence();
    }

    /** Stamped within the life of the certificate. */
    private StatementCheck check(ObjectNode entry) {
        var stamp = stamps.stamp(envelope().signatures().getFirst().signature(), TestingSigstore.SIGNED.plusSeconds(5));
        bundle.withObject("/verificationMaterial/timestampVerificationData")
                .putArray("rfc3161Timestamps")
                .addObject()
                .put("signedTimestamp", Base64.getEncoder().encodeToString(stamp));
        return check(bundled(entry));
    }

    private byte[] bundled(ObjectNode entry) {
        bundle.withObject("/verificationMaterial").putArray("tlogEntries").add(entry);
        return bundle.toString().getBytes(StandardCharsets.UTF_8);
    }

    private StatementCheck check(byte[] bytes) {
        var matrix = sigstore.matrix("time_stamp_authorities:\n  - |\n"
                        + TestingCertificates.pem(stamps.authority()).indent(4))
                .replace("logs: [", "logs: [\"" + log.publicKey() + "\", ");
        return new StatementVerifier(_ -> Optional.empty(), TrustDocument.sound(matrix))
                .check(bytes, world.image(), LATER);
    }

    private Envelope envelope() {
        return envelope(JsonMapper.shared().writeValueAsBytes(bundle));
    }

    private static Envelope envelope(byte[] bytes) {
        return ((SigstoreBundle.Wellformed) SigstoreBundle.parse(bytes))
                .bundle()
                .envelope();
    }

    private byte[] certificate() {
        return Base64.getDecoder()
                .decode(bundle.at("/verificationMaterial/certificate/rawBytes").asString());
    }
}
