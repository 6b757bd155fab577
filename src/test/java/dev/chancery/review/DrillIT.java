package dev.chancery.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.spi.Use;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.review.EscalationReport.Outcome;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole pipeline with scripted models: every class, one second look, one late, one refused. */
@WholeApplication
class DrillIT {

    @Autowired
    Reviews reviews;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TestAccess access;

    @Autowired
    Catalog catalog;

    @Test
    void showsEverythingThatCanBecomeOfAReview() {
        var report = ended(new Submission.OfDiff("Drill", TestDiffs.payouts(), List.of(), Optional.of("drill")));

        assertThat(report.state()).isEqualTo(ReviewState.REDUCED);
        assertThat(report.simulated()).isTrue();
        assertThat(report.participants())
                .extracting(
                        it -> it.framing() + " " + it.outcome().orElseThrow().label())
                .containsExactly(
                        "security in_budget",
                        "correctness in_budget",
                        "reliability in_budget",
                        "performance late",
                        "maintainability refused");
        assertThat(report.participants())
                .allSatisfy(it -> assertThat(it.model())
                        .hasValueSatisfying(
                                model -> assertThat(model.simulated()).isTrue()));
        assertThat(report.groups())
                .extracting(it -> it.classified().orElseThrow())
                .containsExactly(
                        FindingClass.CONTESTED, FindingClass.CONSENSUS, FindingClass.MAJORITY, FindingClass.MINORITY);
        assertThat(report.groups().getFirst()).satisfies(it -> {
            assertThat(it.contradictions())
                    .extracting(Contradiction::participant)
                    .containsExactly("drill-correctness");
            assertThat(it.escalation())
                    .hasValueSatisfying(look -> assertThat(look.outcome()).isEqualTo(Outcome.UPHELD));
        });
        assertThat(report.bundle())
                .hasValueSatisfying(it -> assertThat(it.routing().title()).isEqualTo("routing/drill@1"));
        assertThat(report.spend()).hasValueSatisfying(it -> {
            assertThat(it.costMicros()).isPositive().isLessThan(it.worstCostMicros());
            assertThat(it.isTooMuch()).isFalse();
        });
        assertAuditIsWhatTheDigestSays(report);
        assertEveryCallWasPermitted(report);
        assertThatItsVersionsKnowIt(report);
    }

    @Test
    void hearsNobodyElseInADrill() {
        var report = ended(new Submission.OfDiff("Drill", TestDiffs.FRAGMENT, List.of(), Optional.of("drill")));

        assertThat(report.participants())
                .filteredOn(ParticipantReport::answered)
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.kind()).isEqualTo(ParticipantReport.Kind.MODEL));
        assertThat(report.groups()).isEmpty();
    }

    private void assertAuditIsWhatTheDigestSays(ReviewReport report) {
        var response = access.machine("reviews:read").get("/v1/reviews/" + report.id() + "/audit");
        assertThat(report.audit()).contains(Digest.sha256(response.body().getBytes(StandardCharsets.UTF_8)));
        var audit = Api.json(response);
        assertThat(audit.get("simulated").asBoolean()).isTrue();
        assertThat(audit.get("calls")).hasSize(5);
        assertThat(audit.get("governance").get("words_kept").asBoolean()).isFalse();
        assertThat(audit.get("escalations").get(0).get("outcome").asString()).isEqualTo("upheld");
        assertThat(response.body()).doesNotContain("somebody who will be asked to break it");
    }

    private void assertEveryCallWasPermitted(ReviewReport report) {
        assertThat(ledger.ofInvocation(report.invocation()))
                .extracting(it -> it.type())
                .contains("credential.issued", "credential.consumed", "model.invoked", "review.escalated");
    }

    private void assertThatItsVersionsKnowIt(ReviewReport report) {
        for (var asset : List.of("routing/drill", "thresholds/default", "prompt/security", "prompt/second-look")) {
            var name = asset.split("/", -1);
            var version = catalog.version(new AssetName(name[0], name[1]), 1).orElseThrow();
            assertThat(catalog.uses(version.id())).extracting(Use::path).contains("/runs/" + report.id());
        }
    }

    private ReviewReport ended(Submission submission) {
        var accepted = (SubmissionAnswer.Accepted) reviews.submit(submission, new Actor.Service("test"));
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> reviews.find(accepted.id()).orElseThrow(),
                        it -> it.state().hasEnded());
    }
}
