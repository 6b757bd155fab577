package dev.chancery.provenance.trust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Statement;
import dev.chancery.attest.TestingCertificateLog;
import dev.chancery.attest.TestingCertificates;
import dev.chancery.attest.TestingStamps;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.StatementCheck;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.testing.TestingSigstore;
import dev.chancery.provenance.testing.TestingSigstore.Spoiled;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TestingTiles;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sigstore bundles with certificates, each part of them spoiled once. */
class SigstoreBundleTest {

    private static final Instant LATER = Instant.parse("2026-09-01T00:00:00Z");

    private final TestingSigstore sigstore = new TestingSigstore();
    private final TestingStatements world = TestingStatements.fresh();
    private final Statement build = world.build();
    private final TestingStamps stamps = new TestingStamps();
    private final ObjectNode bundle = JsonMapper.shared().readValue(sigstore.bundle(build), ObjectNode.class);

    @Test
    void acceptsTheWorkflowThatTheMatrixKnowsAsTheBuildService() {
        var check = check(sigstore.bundle(build));

        assertThat(check.sentence()).isEqualTo("Every check of the statement passed.");
        assertThat(check.decisiveSignature().orElseThrow().role()).contains("ci");
        assertThat(check.decisiveSignature().orElseThrow().keyId()).isEqualTo(TestingSigstore.IDENTITY);
    }

    @Test
    void refusesAnIdentityVouchedForByAnotherIssuer() {
        var check = check(spoiled(new Spoiled("https://other.example", TestingSigstore.SIGNED, "", build, true)));

        assertThat(check.reason()).isEqualTo(Reason.SIGNER_NOT_ALLOWED);
        assertThat(check.sentence()).contains("a ci key", TestingSigstore.IDENTITY, "whom no role is known by");
    }

    @Test
    void refusesACertificateThatWasOverWhenTheLogSawIt() {
        var late = TestingSigstore.SIGNED.plusSeconds(600);

        assertThat(check(spoiled(new Spoiled(TestingSigstore.ISSUER, late, "", build, true)))
                        .reason())
                .isEqualTo(Reason.BAD_CERTIFICATE);
    }

    @Test
    void refusesACertificateThatIsNotForSigningCode() {
        assertThat(check(spoiled(new Spoiled(TestingSigstore.ISSUER, TestingSigstore.SIGNED, "", build, false)))
                        .sentence())
                .isEqualTo("The certificate is not for code signing.");
    }

    @Test
    void refusesAPromiseOfSomethingElse() {
        var check = check(spoiled(new Spoiled(TestingSigstore.ISSUER, TestingSigstore.SIGNED, "x", build, true)));

        assertThat(check.reason()).isEqualTo(Reason.BAD_LOG_ENTRY);
        assertThat(check.sentence()).isEqualTo("The log's promise does not match the log entry.");
    }

    @Test
    void refusesALogEntryAboutAnotherEnvelope() {
        var other = world.signature();

        assertThat(check(spoiled(new Spoiled(TestingSigstore.ISSUER, TestingSigstore.SIGNED, "", other, true)))
                        .sentence())
                .isEqualTo("The log entry is about another envelope.");
    }

    @Test
    void acceptsALogEntryAboutTheHashOfWhatWasSigned() {
        assertThat(check(sigstore.hashed(build, build)).holds()).isTrue();
        assertThat(check(sigstore.hashed(build, world.signature())).sentence())
                .isEqualTo("The log entry is about another envelope.");
    }

    @Test
    void refusesAStrangersAuthorityAndLog() {
        var strangers = new TestingSigstore().bundle(build);

        assertThat(check(strangers).reason()).isEqualTo(Reason.BAD_LOG_ENTRY);
        assertThat(check(strangers).sentence()).endsWith("is not pinned.");
    }

    @Test
    void refusesCertificatesWhereNoRootIsPinned() {
        var verifier = new StatementVerifier(_ -> Optional.empty(), TrustDocument.sound(TrustDocument.builtIn()));

        assertThat(verifier.check(sigstore.bundle(build), world.image(), LATER).sentence())
                .isEqualTo("No root of trust is pinned for Sigstore certificates.");
    }

    @Test
    void takesTheMomentFromAPinnedTimeStampAuthority() {
        var inTime = stamped(TestingSigstore.SIGNED.plusSeconds(5));
        var tooLate = stamped(TestingSigstore.SIGNED.plusSeconds(600));

        assertThat(checkStamped(inTime).holds()).isTrue();
        assertThat(checkStamped(tooLate).reason()).isEqualTo(Reason.BAD_CERTIFICATE);
    }

    @Test
    void refusesATimeStampThatIsThereAndDoesNotHold() {
        var strangers = stamped(new TestingStamps(), signature(), TestingSigstore.SIGNED);
        var ofOtherBytes = stamped(stamps, new byte[8], TestingSigstore.SIGNED);

        assertThat(checkStamped(strangers).reason()).isEqualTo(Reason.BAD_LOG_ENTRY);
        assertThat(checkStamped(strangers).sentence()).startsWith("The time stamp leads to no pinned authority: ");
        assertThat(checkStamped(ofOtherBytes).sentence()).isEqualTo("The time stamp is for other bytes.");
    }

    @Test
    void takesTheLogsWordWhereNoTimeStampAuthorityIsPinned() {
        assertThat(check(stamped(new TestingStamps(), signature(), TestingSigstore.SIGNED))
                        .holds())
                .isTrue();
    }

    @Test
    void refusesALogEntryWithNeitherPromiseNorProof() {
        bundle.withObject("/verificationMaterial")
                .withArray("tlogEntries")
                .forEach(it -> ((ObjectNode) it).remove("inclusionPromise"));

        assertThat(checkStamped(stamped(TestingSigstore.SIGNED)).sentence())
                .isEqualTo("The log entry has neither a signed promise nor an inclusion proof.");
    }

    @Test
    void acceptsACertificateThatAPinnedLogPromisedToPublish() {
        var log = new TestingCertificateLog();

        assertThat(check(sigstore.promisedBy(log).bundle(build), pinning(log)).holds())
                .isTrue();
    }

    @Test
    void refusesACertificateThatNoPinnedLogPromisedToPublish() {
        var log = new TestingCertificateLog();

        assertThat(check(sigstore.bundle(build), pinning(log)).reason()).isEqualTo(Reason.UNLOGGED_CERTIFICATE);
        assertThat(check(sigstore.bundle(build), pinning(log)).sentence())
                .isEqualTo("The certificate carries no signed certificate timestamp.");
        assertThat(check(sigstore.promisedBy(new TestingCertificateLog()).bundle(build), pinning(log))
                        .sentence())
                .isEqualTo("No pinned certificate log promised to publish the certificate.");
    }

    @Test
    void refusesACertificateLogWhoseKeyIsNotEcdsa() {
        var ed25519 = sigstore.matrix("certificate_logs: [\"" + new TestingTiles("ed25519").publicKey() + "\"]");

        assertThat(TrustDocument.read(ed25519))
                .isInstanceOfSatisfying(
                        TrustDocument.Unsound.class,
                        it -> assertThat(it.faults().getFirst().message())
                                .isEqualTo("The key of a certificate log is an ECDSA key on P-256."));
    }

    private String pinning(TestingCertificateLog log) {
        return sigstore.matrix("certificate_logs: [\"" + log.publicKey() + "\"]");
    }

    private byte[] stamped(Instant at) {
        return stamped(stamps, signature(), at);
    }

    private byte[] stamped(TestingStamps by, byte[] stamped, Instant at) {
        bundle.withObject("/verificationMaterial/timestampVerificationData")
                .putArray("rfc3161Timestamps")
                .addObject()
                .put("signedTimestamp", Base64.getEncoder().encodeToString(by.stamp(stamped, at)));
        return JsonMapper.shared().writeValueAsBytes(bundle);
    }

    private byte[] signature() {
        var signature = bundle.path("dsseEnvelope").path("signatures").path(0).path("sig");
        return Base64.getDecoder().decode(signature.asString());
    }

    private StatementCheck checkStamped(byte[] bundle) {
        return check(
                bundle,
                sigstore.matrix("time_stamp_authorities:\n  - |\n"
                        + TestingCertificates.pem(stamps.authority()).indent(4)));
    }

    @Test
    void saysWhatIsWrongWithABundleThatIsNone() {
        var text = new String(sigstore.bundle(build), StandardCharsets.UTF_8);

        assertThat(check(text.replace("bundle.v0.3", "bundle.v9")).reason()).isEqualTo(Reason.MALFORMED_ENVELOPE);
        assertThat(check(text.replace("dsseEnvelope", "messageSignature")).sentence())
                .isEqualTo("The Sigstore bundle is not well-formed: it has no dsseEnvelope.");
        assertThat(check(text.replace("\"certificate\"", "\"certificates\"")).sentence())
                .contains("either a certificate or a public key hint");
    }

    private byte[] spoiled(Spoiled spoiled) {
        return sigstore.bundle(build, spoiled);
    }

    private StatementCheck check(String bundle) {
        return check(bundle.getBytes(StandardCharsets.UTF_8));
    }

    private StatementCheck check(byte[] bundle) {
        return check(bundle, sigstore.matrix());
    }

    private StatementCheck check(byte[] bundle, String matrix) {
        return new StatementVerifier(_ -> Optional.empty(), TrustDocument.sound(matrix))
                .check(bundle, world.image(), LATER);
    }
}
