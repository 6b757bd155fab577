package dev.chancery.review.regrouping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.review.GroupReport;
import dev.chancery.review.JudgementScores;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.TestDiffs;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WholeApplication
class RegroupingIT {

    @Autowired
    Regrouping regrouping;

    @Autowired
    LabelledFindings labelled;

    @Autowired
    Reviews reviews;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TestAccess access;

    private Actor.Person ada;
    private ReviewReport review;
    private GroupReport joint;

    @BeforeEach
    void reviewAChange() {
        ada = access.person(Role.REVIEWER);
        var accepted = (SubmissionAnswer.Accepted)
                reviews.submit(new Submission.OfDiff("Groups", TestDiffs.unmet(TestDiffs.ADDED_FILE)), ada);
        review = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> reviews.find(accepted.id()).orElseThrow(),
                        it -> it.state().hasEnded());
        joint = review.groups().stream()
                .filter(it -> it.members().size() > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void keepsTheScoresAndTheThresholdsOfEachMergeAndNearMiss() {
        assertThat(joint.reasons())
                .allSatisfy(reason -> assertThat(reason.scores()).hasValueSatisfying(scores -> {
                    assertThat(scores.margin()).isNotNegative();
                    assertThat(scores.similarity()).isPresent();
                    assertThat(scores.thresholds()).isNotBlank();
                }));
        assertThat(review.groups().stream().flatMap(it -> it.nearMisses().stream()))
                .allSatisfy(miss ->
                        assertThat(miss.scores().map(JudgementScores::needed)).isPresent());
    }

    @Test
    void splitsAFindingForAReason() {
        var claims = regrouping.claims(joint.id());
        var goes = claims.getFirst();
        var made = done(regrouping.split(split(Set.of(goes.id()), "Two causes."), ada));

        var after = reviews.find(review.id()).orElseThrow();
        assertThat(after.groups()).hasSize(review.groups().size() + 1);
        assertThat(find(after, made).members()).containsExactly(goes.claim());
        assertThat(find(after, made).classified()).isPresent().isNotEqualTo(joint.classified());
        assertThat(find(after, joint.id()).members()).hasSize(claims.size() - 1);
        assertThat(find(after, made).nearMisses().getFirst().detail()).contains("Two causes.");
        assertThat(find(after, made).nearMisses())
                .anyMatch(it -> it.detail().startsWith("Divided by hand: "))
                .allMatch(it -> it.scores()
                        .map(JudgementScores::first)
                        .map(goes.id()::equals)
                        .orElse(true));
        assertThat(entries()).containsExactly("finding.split");
    }

    @Test
    void mergesWhatWasSplitIntoWhatItWas() {
        var made = done(regrouping.split(
                split(Set.of(regrouping.claims(joint.id()).getFirst().id()), "Two causes."), ada));

        assertThat(done(regrouping.merge(new Merge(joint.id(), 1, made, "One after all."), ada)))
                .isEqualTo(joint.id());
        var after = reviews.find(review.id()).orElseThrow();
        assertThat(after.groups()).hasSameSizeAs(review.groups());
        assertThat(find(after, joint.id()).members()).containsExactlyInAnyOrderElementsOf(joint.members());
        assertThat(find(after, joint.id()).classified()).isEqualTo(joint.classified());
        assertThat(find(after, joint.id()).reasons().getFirst().detail()).contains("One after all.");
        assertThat(entries()).containsExactly("finding.split", "finding.merged");
        assertThat(code(regrouping.merge(new Merge(joint.id(), 2, made, "Again."), ada)))
                .isEqualTo("finding_merged_away");
    }

    @Test
    void keepsWhatReviewersSaidAsLabelledData() {
        var goes = regrouping.claims(joint.id()).getFirst();
        var made = done(regrouping.split(split(Set.of(goes.id()), "Two causes."), ada));
        var line = line();

        assertThat(line.get("judge").asString()).isEqualTo("reviewers");
        var findings = line.get("findings").valueStream().toList();
        assertThat(findings)
                .filteredOn(it -> it.get("id").asString().equals(goes.id().toString()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.get("golden").get(0).asString()).isEqualTo(made.toString());
                    assertThat(it.get("status").asString()).isEqualTo("matched");
                });
        assertThat(findings).filteredOn(it -> it.get("golden").isEmpty()).isNotEmpty();
    }

    @Test
    void refusesWhatMakesNoSense() {
        var first = Set.of(regrouping.claims(joint.id()).getFirst().id());
        var other = review.groups().stream()
                .filter(it -> !it.id().equals(joint.id()))
                .findFirst()
                .orElseThrow();
        var all = Set.copyOf(
                regrouping.claims(joint.id()).stream().map(GroupedClaim::id).toList());

        assertThat(code(regrouping.split(split(first, " "), ada))).isEqualTo("reason_missing");
        assertThat(code(regrouping.split(split(first, "x".repeat(1001)), ada))).isEqualTo("reason_too_long");
        assertThat(code(regrouping.split(split(all, "All."), ada))).isEqualTo("nothing_to_split");
        assertThat(code(regrouping.split(split(Set.of(), "None."), ada))).isEqualTo("nothing_to_split");
        assertThat(code(regrouping.split(split(Set.of(UUID.randomUUID()), "Which?"), ada)))
                .isEqualTo("claims_not_here");
        assertThat(code(regrouping.split(new Split(joint.id(), 7, first, "Late."), ada)))
                .isEqualTo("overtaken");
        assertThat(code(regrouping.split(new Split(UUID.randomUUID(), 0, first, "Gone."), ada)))
                .isEqualTo("finding_not_found");
        assertThat(code(regrouping.merge(new Merge(joint.id(), 0, joint.id(), "Same."), ada)))
                .isEqualTo("same_finding");
        assertThat(code(regrouping.merge(new Merge(joint.id(), 7, other.id(), "Late."), ada)))
                .isEqualTo("overtaken");
        assertThat(reviews.find(review.id()).orElseThrow().groups()).isEqualTo(review.groups());
        assertThat(entries()).isEmpty();
    }

    @Test
    void refusesFindingsOfTwoReviews() {
        var before = joint;
        reviewAChange();

        assertThat(code(regrouping.merge(new Merge(joint.id(), 0, before.id(), "Alike."), ada)))
                .isEqualTo("other_review");
    }

    private JsonNode line() {
        var lines = new ArrayList<String>();
        labelled.each(lines::add);
        return lines.stream()
                .map(JsonMapper.builder().build()::readTree)
                .filter(it -> it.get("pr_url").asString().equals("review:" + review.id()))
                .findFirst()
                .orElseThrow();
    }

    private Split split(Set<UUID> claims, String reason) {
        return new Split(joint.id(), 0, claims, reason);
    }

    private static GroupReport find(ReviewReport report, UUID group) {
        return report.groups().stream()
                .filter(it -> it.id().equals(group))
                .findFirst()
                .orElseThrow();
    }

    private static UUID done(RegroupAnswer answer) {
        return ((RegroupAnswer.Regrouped) answer).finding();
    }

    private static String code(RegroupAnswer answer) {
        return ((RegroupAnswer.Refused) answer).refusal().code();
    }

    private List<String> entries() {
        return ledger.ofInvocation(review.invocation()).stream()
                .map(it -> it.type())
                .filter(it -> it.equals("finding.split") || it.equals("finding.merged"))
                .toList();
    }
}
