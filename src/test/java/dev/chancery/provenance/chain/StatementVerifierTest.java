package dev.chancery.provenance.chain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.EnvelopeSignature;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.provenance.testing.TestingBundle;
import dev.chancery.provenance.testing.TestingKeys;
import dev.chancery.provenance.testing.TestingTrust;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementVerifierTest {

    private static final Instant RECORDED = TestingBundle.RECORDED;
    private static final Statement VERDICT = new Statement(
            List.of(Subject.of("payments-api", TestingBundle.ABOUT)),
            PredicateTypes.REVIEW_VERDICT,
            Map.of("state", "full"));

    @Test
    void acceptsWhatTheReviewKeySignedAboutTheDigest() {
        var check = check(signed(SigningRole.REVIEW));

        assertThat(check.reason()).isEqualTo(Reason.VERIFIED);
        assertThat(check.statement()).contains(VERDICT);
    }

    @Test
    void refusesAPartyThatMayNotMakeTheClaim() {
        var check = check(signed(SigningRole.LEDGER));

        assertThat(check.reason()).isEqualTo(Reason.SIGNER_NOT_ALLOWED);
        assertThat(check.sentence())
                .isEqualTo("Expected a signature by a review key, found a valid one by ledger-1 (role ledger),"
                        + " who may not make this claim.");
    }

    @Test
    void refusesAKeyNobodyPublished() {
        var envelope = signed(SigningRole.REVIEW);
        var renamed = new Envelope(
                envelope.payloadType(),
                envelope.payload(),
                List.of(new EnvelopeSignature(
                        "review-9", envelope.signatures().getFirst().signature())));

        assertThat(check(renamed).reason()).isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void oneFalseSignatureSpoilsTheStatementThoughAnotherHolds() {
        var envelope = signed(SigningRole.REVIEW);
        var spoiled = new Envelope(
                envelope.payloadType(),
                envelope.payload(),
                List.of(envelope.signatures().getFirst(), new EnvelopeSignature("gateway-1", new byte[64])));

        assertThat(check(spoiled).reason()).isEqualTo(Reason.BAD_SIGNATURE);
    }

    @Test
    void aValidSignatureByAnotherPartyDoesNotSpoilIt() {
        var both = Envelope.sign(
                Statement.PAYLOAD_TYPE,
                VERDICT.toBytes(),
                TestingKeys.signer(SigningRole.LEDGER),
                TestingKeys.signer(SigningRole.REVIEW));

        assertThat(check(both).holds()).isTrue();
        assertThat(check(both).decisiveSignature().map(SignatureCheck::keyId)).contains("review-1");
    }

    @Test
    void refusesAKeyOutsideItsWindowWhenTheLedgerRecordedTheStatement() {
        var envelope = signed(SigningRole.REVIEW);

        assertThat(check(envelope, review(Optional.of(RECORDED), Optional.empty())))
                .isEqualTo(Reason.KEY_NOT_VALID_THEN);
        assertThat(check(envelope, review(Optional.of(RECORDED.plusSeconds(1)), Optional.empty())))
                .isEqualTo(Reason.VERIFIED);
    }

    @Test
    void aRevocationCountsForWhatWasRecordedAfterIt() {
        var envelope = signed(SigningRole.REVIEW);

        assertThat(check(envelope, review(Optional.empty(), Optional.of(RECORDED))))
                .isEqualTo(Reason.KEY_REVOKED);
        assertThat(check(envelope, review(Optional.empty(), Optional.of(RECORDED.plusSeconds(1)))))
                .isEqualTo(Reason.VERIFIED);
    }

    @Test
    void nobodyMaySignAPredicateTypeThatIsNotListed() {
        var statement = new Statement(VERDICT.subjects(), "https://example.org/claim/v1", Map.of());
        var envelope =
                Envelope.sign(Statement.PAYLOAD_TYPE, statement.toBytes(), TestingKeys.signer(SigningRole.REVIEW));

        assertThat(check(envelope).reason()).isEqualTo(Reason.SIGNER_NOT_ALLOWED);
    }

    @Test
    void theStepsTellHowFarACheckCame() {
        assertThat(Step.SIGNATURE.result(Reason.SIGNER_NOT_ALLOWED)).isEqualTo(Step.Result.PASSED);
        assertThat(Step.SIGNER_ALLOWED.result(Reason.SIGNER_NOT_ALLOWED)).isEqualTo(Step.Result.FAILED);
        assertThat(Step.RECORDED.result(Reason.SIGNER_NOT_ALLOWED)).isEqualTo(Step.Result.NOT_REACHED);
        assertThat(Step.RECORDED.result(Reason.VERIFIED)).isEqualTo(Step.Result.PASSED);
    }

    private static Envelope signed(SigningRole role) {
        return Envelope.sign(Statement.PAYLOAD_TYPE, VERDICT.toBytes(), TestingKeys.signer(role));
    }

    private static StatementCheck check(Envelope envelope) {
        return new StatementVerifier(TestingKeys::find, TestingTrust.BUILT_IN)
                .check(bytes(envelope), TestingBundle.ABOUT, RECORDED);
    }

    private static Reason check(Envelope envelope, PublishedKey key) {
        return new StatementVerifier(_ -> Optional.of(key), TestingTrust.BUILT_IN)
                .check(bytes(envelope), TestingBundle.ABOUT, RECORDED)
                .reason();
    }

    private static PublishedKey review(Optional<Instant> notAfter, Optional<Instant> revokedAt) {
        return new PublishedKey(
                "review-1",
                SigningRole.REVIEW,
                TestingKeys.signer(SigningRole.REVIEW).verificationKey(),
                TestingKeys.NOT_BEFORE,
                notAfter,
                revokedAt);
    }

    private static byte[] bytes(Envelope envelope) {
        return envelope.toJson().getBytes(StandardCharsets.UTF_8);
    }
}
