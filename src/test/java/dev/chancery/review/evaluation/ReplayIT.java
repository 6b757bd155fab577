package dev.chancery.review.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.kernel.Actor;
import dev.chancery.review.AssetUse;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.grouping.GovernedThresholds;
import dev.chancery.review.grouping.ThresholdsText;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class ReplayIT {

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());

    @Autowired
    EvaluationDesk desk;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Results results;

    @Autowired
    LabelledSets sets;

    @Autowired
    Reviews reviews;

    @Autowired
    Catalog catalog;

    @Autowired
    CatalogWorld world;

    private Actor.Person ada;

    @BeforeEach
    void prepare() {
        ada = world.author;
    }

    @Test
    void asksABundlesParticipantsAboutLabelledChanges() {
        var changes = "changes-" + COUNT.incrementAndGet();
        sets.add(changes, Purpose.FINDINGS, TestingSets.findings(TestDiffs.ADDED_FILE), ada);
        var answer = desk.start(new EvaluationWish.OnSet(changes, List.of()), ada);
        var measured =
                finished(((EvaluationAnswer.Accepted) answer).evaluation().id());

        assertThat(measured.cause()).isEmpty();
        var result = measured.result().orElseThrow();
        assertThat(result.measure("recall").orElseThrow().value()).isEqualTo(0.5);
        assertThat(result.measure("answered").orElseThrow().value()).isEqualTo(1.0);
        assertThat(measured.bundle()).extracting(AssetUse::kind).contains("thresholds", "routing");
        assertThat(results.notes(measured)).anyMatch(it -> it.startsWith("customers missed src/Nowhere.java:1"));
    }

    @Test
    void replaysAPastReviewUnderOtherThresholds() {
        var review = reviewed();
        var same = replayed(review, world.approved(name(), ThresholdsText.builtIn(), Optional.empty()));
        var strict = replayed(
                review,
                world.approved(
                        name(),
                        ThresholdsText.builtIn().replace("overlapping_same_kind: 0", "overlapping_same_kind: 1"),
                        Optional.empty()));

        assertThat(value(same, "then")).isEqualTo(value(same, "same")).isPositive();
        assertThat(value(same, "regrouped") + value(same, "gone")).isZero();
        assertThat(value(strict, "regrouped")).isPositive();
        assertThat(results.notes(strict)).anyMatch(it -> it.startsWith("Grouped otherwise: "));
        assertThat(reviews.find(review).orElseThrow().groups()).hasSize((int) value(same, "then"));
    }

    @Test
    void replaysAPastReviewByAskingAgain() {
        var routing = catalog.version(new AssetName("routing", "default"), 1).orElseThrow();
        var replayed = replayed(reviewed(), routing);

        assertThat(replayed.cause()).isEmpty();
        assertThat(value(replayed, "same")).isEqualTo(value(replayed, "then")).isPositive();
    }

    private ReviewId reviewed() {
        var accepted = (SubmissionAnswer.Accepted)
                reviews.submit(new Submission.OfDiff("Replay", TestDiffs.unmet(TestDiffs.ADDED_FILE)), ada);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> reviews.find(accepted.id()).orElseThrow().state().hasEnded());
        return accepted.id();
    }

    private Evaluation replayed(ReviewId review, AssetVersion version) {
        var answer = desk.start(new EvaluationWish.OnReview(review, List.of(version)), ada);
        return finished(((EvaluationAnswer.Accepted) answer).evaluation().id());
    }

    private static double value(Evaluation evaluation, String measure) {
        return evaluation.result().orElseThrow().measure(measure).orElseThrow().value();
    }

    private Evaluation finished(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> evaluations.find(id).orElseThrow(),
                        it -> it.state().hasEnded());
    }

    private static AssetName name() {
        return new AssetName(GovernedThresholds.NAME.kind(), "replay-" + COUNT.incrementAndGet());
    }
}
