package dev.chancery.provenance.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Subject;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.testing.TestingReviews;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StatementsOfReviewsTest {

    @Test
    void aVerdictIsAboutTheHeadCommit() {
        var statement = ReviewVerdict.of(TestingReviews.byAnalyzers());

        assertThat(statement.predicateType()).isEqualTo(PredicateTypes.REVIEW_VERDICT);
        assertThat(statement.subjects())
                .containsExactly(Subject.of("payments-api", Digest.gitCommit(TestingReviews.COMMIT)));
    }

    @Test
    void aVerdictOnABareDiffIsAboutThePatch() {
        var report = TestingReviews.ofADiff();

        assertThat(ReviewVerdict.of(report).subjects()).containsExactly(Subject.of("patch", report.changeDigest()));
    }

    @Test
    void aVerdictTellsStateClassesAndParticipants() {
        var predicate = ReviewVerdict.of(TestingReviews.byAModelToo()).predicate();

        assertThat(predicate).containsEntry("state", "full").containsEntry("simulated", false);
        assertThat(predicate.get("classes"))
                .isEqualTo(Map.of("contested", 0L, "consensus", 1L, "majority", 0L, "minority", 0L));
        assertThat(predicate.get("participants"))
                .isEqualTo(List.of(
                        Map.of(
                                "id", "pmd-security",
                                "framing", "security",
                                "kind", "analyzer",
                                "version", "7.27.0",
                                "outcome", "in_budget"),
                        Map.of(
                                "id", "sonnet-reliability",
                                "framing", "reliability",
                                "kind", "model",
                                "version", "7.27.0",
                                "outcome", "in_budget",
                                "model", "sonnet",
                                "provider", "bedrock",
                                "prompt", version("prompt", 7),
                                "simulated", false)));
    }

    @Test
    void aVerdictNamesTheGovernedVersionsAndTheAuditRecordItStandsOn() {
        assertThat(ReviewVerdict.of(TestingReviews.byAnalyzers()).predicate())
                .containsEntry("routing", version("routing", 3))
                .containsEntry("thresholds", version("thresholds", 2))
                .containsEntry("auditRecord", sha256("audit"));
    }

    @Test
    void aParticipationNamesModelPromptRoutingAndCredential() {
        var credential = new UUID(7, 7);

        var said = AiParticipation.of(TestingReviews.byAModelToo(), List.of(credential))
                .orElseThrow()
                .predicate();

        assertThat(said)
                .containsEntry("modelClass", "sonnet")
                .containsEntry("promptVersions", Map.of("sonnet-reliability", "prompt/default@7"))
                .containsEntry("routingVersion", "routing/default@3")
                .containsEntry("credential", credential.toString())
                .containsEntry("output", sha256("audit"));
        assertThat(said.get("evidence")).asString().contains("review:", "invocation:", "credential:" + credential);
    }

    private static Map<String, Object> version(String kind, int number) {
        return Map.of("name", kind + "/default", "version", number, "digest", sha256(kind));
    }

    private static Map<String, String> sha256(String text) {
        return Map.of(
                "sha256", Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex());
    }

    @Test
    void aVerdictDoesNotTellWhereTheRepositoryLies() {
        assertThat(new String(ReviewVerdict.of(TestingReviews.byAnalyzers()).toBytes(), StandardCharsets.UTF_8))
                .doesNotContain("/srv/git");
    }

    @Test
    void aReviewByAnalyzersAloneIsNoAiParticipation() {
        assertThat(AiParticipation.of(TestingReviews.byAnalyzers(), List.of())).isEmpty();
    }

    @Test
    void aModelAmongTheParticipantsMakesAnAiParticipationThatNamesItAlone() {
        var statement =
                AiParticipation.of(TestingReviews.byAModelToo(), List.of()).orElseThrow();

        assertThat(statement.predicateType()).isEqualTo(PredicateTypes.AI_PARTICIPATION);
        assertThat(statement.predicate()).containsEntry("action", "reviewed").containsEntry("verdict", "full");
        assertThat(statement.predicate().get("participants"))
                .asString()
                .contains("sonnet-reliability")
                .doesNotContain("pmd-security");
    }
}
