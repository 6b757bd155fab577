package dev.chancery.provenance.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.testing.TestingKeys;
import dev.chancery.provenance.testing.TestingParties;
import dev.chancery.provenance.testing.TestingStatements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The seven checks of SLSA's "How to verify" a summary, the two of ours, and a corrupted twin for each. */
class SummaryCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final Digest POLICY = new Digest("sha256", "0".repeat(64));
    private static final String VERIFIER = "https://chancery.dev/release-verifier";

    private final TestingStatements world = TestingStatements.fresh();
    private final StatementVerifier verifier = new StatementVerifier(TestingKeys::find, TestingParties.matrix());
    private final SummaryCheck check =
            new SummaryCheck(VERIFIER, TestingStatements.RESOURCE, List.of("CHANCERY_RELEASE_L1"));

    @Test
    void letsASoundSummaryThrough() {
        assertThat(objection(world.summary())).isEmpty();
    }

    @Test
    void firstItIsSignedByARootOfTrust() {
        var forged = checked(TestingStatements.signed(world.summary(), TestingParties.signer("ci")));

        assertThat(check.objection(forged, world.image(), bounds()))
                .contains(new Refusal(
                        "summary_signer_not_allowed",
                        "The verification summary does not hold: Expected a signature by a release key, found a valid one"
                                + " by ci-1 (role ci), who may not make this claim."));
    }

    @Test
    void secondItIsAboutThisArtifact() {
        var other = TestingStatements.fresh();

        assertThat(check.objection(checked(TestingStatements.signed(world.summary())), other.image(), bounds()))
                .contains(new Refusal(
                        "summary_of_another_artifact", "The verification summary is about another artifact."));
    }

    @Test
    void thirdItIsASummary() {
        var signature = new Statement(
                List.of(Subject.of("payments", world.image())),
                PredicateTypes.CHANGE_CLASS,
                world.summary().predicate());

        assertThat(check.objection(
                        checked(TestingStatements.signed(signature, TestingKeys.signer(SigningRole.RELEASE))),
                        world.image(),
                        bounds()))
                .contains(new Refusal("not_a_summary", "The statement is no verification summary."));
    }

    @Test
    void fourthItIsByThePinnedVerifier() {
        assertThat(objection(with("verifier", Map.of("id", "https://elsewhere.example"))))
                .contains(new Refusal(
                        "summary_by_another_verifier",
                        "The verification summary is by https://elsewhere.example, but %s is the verifier here."
                                .formatted(VERIFIER)));
    }

    @Test
    void fifthItIsForThisResource() {
        assertThat(objection(with("resourceUri", "oci://registry.example/ledger")))
                .contains(new Refusal(
                        "summary_for_another_resource",
                        "The verification summary is for oci://registry.example/ledger, but the artifact is deployed as"
                                + " oci://registry.example/payments."));
    }

    @Test
    void sixthItPassed() {
        assertThat(objection(with("verificationResult", "FAILED")))
                .contains(new Refusal("verification_failed", "The release verification failed."));
    }

    @Test
    void seventhItIsAtTheLevelsAskedFor() {
        assertThat(objection(with("verifiedLevels", List.of("SLSA_BUILD_LEVEL_3"))))
                .contains(
                        new Refusal(
                                "level_too_low",
                                "The verification summary claims [SLSA_BUILD_LEVEL_3], but [CHANCERY_RELEASE_L1] are asked for."));
        assertThat(objection(with("verifiedLevels", List.of("SLSA_BUILD_LEVEL_3", "CHANCERY_RELEASE_L1"))))
                .isEmpty();
    }

    @Test
    void itIsNeitherTooOldNorOfATimeToCome() {
        assertThat(objection(with("timeVerified", "2026-02-20T09:00:00Z")))
                .contains(new Refusal(
                        "summary_too_old",
                        "The verification summary is of 2026-02-20T09:00:00Z, and the oldest that counts is of"
                                + " 2026-02-22T10:00:00Z."));
        assertThat(objection(with("timeVerified", "2026-03-01T10:02:00Z")).map(Refusal::code))
                .contains("summary_not_yet");
        assertThat(objection(with("timeVerified", "some day")).map(Refusal::code))
                .contains("summary_too_old");
    }

    @Test
    void itWasMadeUnderThePolicyInForce() {
        assertThat(objection(with("policy", Map.of("digest", Map.of("sha256", "1".repeat(64)))))
                        .map(Refusal::code))
                .contains("summary_under_another_policy");
        assertThat(objection(with("policy", Map.of("uri", "chancery:release-policy/1")))
                        .map(Refusal::code))
                .contains("summary_under_another_policy");
    }

    private Statement with(String member, Object value) {
        var predicate = new TreeMap<>(world.summary().predicate());
        predicate.put(member, value);
        return world.aboutImage(PredicateTypes.SLSA_VSA, predicate);
    }

    private Optional<Refusal> objection(Statement summary) {
        return check.objection(checked(TestingStatements.signed(summary)), world.image(), bounds());
    }

    private static SummaryCheck.Bounds bounds() {
        return new SummaryCheck.Bounds(POLICY, NOW.minus(Duration.ofDays(7)), NOW);
    }

    private CheckedStatement checked(byte[] bytes) {
        var recorded = new RecordedStatement(
                Digest.sha256(bytes), bytes, PredicateTypes.SLSA_VSA, Optional.empty(), new UUID(1, 1), NOW);
        return new CheckedStatement(recorded, verifier.check(bytes, NOW));
    }
}
