package dev.chancery.review.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.review.evaluation.Evaluation.State;
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
class EvaluationIT {

    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime());
    private static final String STRICT = ThresholdsText.builtIn().replace("unknown_place: 0.11", "unknown_place: 0.95");
    private static final String SAME = "# Says the same.\n" + ThresholdsText.builtIn();

    @Autowired
    EvaluationDesk desk;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationWork work;

    @Autowired
    LabelledSets sets;

    @Autowired
    Catalog catalog;

    @Autowired
    AssetDesk assets;

    @Autowired
    CatalogWorld world;

    @Autowired
    LedgerReader ledger;

    private Actor.Person ada;
    private String set;
    private AssetName name;
    private AssetVersion live;

    @BeforeEach
    void prepare() {
        ada = world.author;
        set = "set-" + COUNT.incrementAndGet();
        sets.add(set, Purpose.GROUPING, TestingSets.GROUPING, ada);
        name = new AssetName(GovernedThresholds.NAME.kind(), "own-" + COUNT.incrementAndGet());
        live = world.approved(name, ThresholdsText.builtIn(), Optional.empty());
        var moved = assets.move(request(live).although("There is nothing to measure it against yet."), world.second);
        assertThat(moved).isInstanceOf(MoveAnswer.Moved.class);
    }

    @Test
    void measuresABundleAndKeepsTheResultUnderItsDigest() {
        var measured = measured(live);

        assertThat(measured.state()).isEqualTo(State.DONE);
        assertThat(measured.done()).isEqualTo(2);
        assertThat(measured.result()
                        .orElseThrow()
                        .measure("b3_f1")
                        .orElseThrow()
                        .value())
                .isEqualTo(1.0);
        assertThat(measured.result().orElseThrow().measures())
                .extracting(Measure::part)
                .contains("", "one", "two");
        assertThat(measured.digest()).contains(measured.result().orElseThrow().digest());
        await().atMost(Duration.ofSeconds(30))
                .until(() -> ledger.ofType("evaluation.ended", 0, 1000).stream()
                        .anyMatch(it -> it.subject().equals("evaluation:" + measured.id())));
    }

    @Test
    void measuresWhatIsInProductionBesideIt() {
        var measured = measured(live);
        var against = finished(measured.against().orElseThrow());

        assertThat(against.bundle())
                .singleElement()
                .satisfies(it -> assertThat(it.name()).isEqualTo("default"));
        assertThat(Comparison.of(
                                against.result().orElseThrow(),
                                measured.result().orElseThrow())
                        .worse())
                .isEmpty();
    }

    @Test
    void givesTheSameResultTheSameDigest() {
        var first = measured(live);
        assertThat(measured(live).id()).isEqualTo(first.id());

        var again = ResultForm.result(ResultForm.of(first.result().orElseThrow()));
        assertThat(again.digest()).isEqualTo(first.digest().orElseThrow());
    }

    @Test
    void refusesAPromotionWithoutEvidence() {
        assertThat(CatalogWorld.code(promote(next(SAME)))).isEqualTo("evidence_missing");
    }

    @Test
    void refusesAPromotionWhenWhatItReplacesWasNotMeasured() {
        var next = next(SAME);
        measured(next);

        assertThat(promote(next)).isInstanceOfSatisfying(MoveAnswer.LacksEvidence.class, it -> {
            assertThat(it.refusal().code()).isEqualTo("evidence_missing");
            assertThat(it.refusal().detail()).contains("which it would replace");
        });
    }

    @Test
    void refusesAPromotionOnStaleEvidence() {
        var next = next(SAME);
        measured(live);
        measured(next);
        sets.add(set, Purpose.GROUPING, TestingSets.GROUPING + "\n", ada);

        assertThat(CatalogWorld.code(promote(next))).isEqualTo("evidence_stale");
    }

    @Test
    void refusesAPromotionOfSomethingWorse() {
        var next = next(STRICT);
        measured(live);
        measured(next);

        assertThat(promote(next)).isInstanceOfSatisfying(MoveAnswer.LacksEvidence.class, it -> {
            assertThat(it.refusal().code()).isEqualTo("evidence_worse");
            assertThat(it.refusal().detail()).contains("b3_f1 1.0000 → ");
        });
    }

    @Test
    void promotesWhatIsNoWorseAndKeepsTheDigests() {
        var next = next(SAME);
        var before = measured(live);
        var after = measured(next);

        assertThat(promote(next))
                .isInstanceOfSatisfying(
                        MoveAnswer.Moved.class,
                        it -> assertThat(it.move().evidence())
                                .hasValueSatisfying(evidence -> assertThat(evidence)
                                        .contains(
                                                after.digest().orElseThrow().toString(),
                                                before.digest().orElseThrow().toString())));
    }

    @Test
    void overridesForAReasonThatIsInTheLedger() {
        var next = next(STRICT);
        var moved = assets.move(request(next).although("An incident asks for it."), world.second);

        assertThat(moved)
                .isInstanceOfSatisfying(
                        MoveAnswer.Moved.class,
                        it -> assertThat(it.move().overridden())
                                .contains("evidence_missing: An incident asks for it."));
    }

    @Test
    void goesOnWhereAnotherNodeLeftIt() {
        var measured = measured(live);

        assertThat(work.work(measured.id())).isTrue();
        assertThat(evaluations.find(measured.id())).contains(measured);
    }

    @Test
    void refusesWhatCannotBeMeasured() {
        var note = world.drafted(CatalogWorld.newName(), "A note.", Optional.empty());

        assertThat(code(new EvaluationWish.OnSet("no-such-set", List.of()))).isEqualTo("unknown_set");
        assertThat(code(new EvaluationWish.OnSet(set, List.of(note)))).isEqualTo("wrong_kind");
        assertThat(code(new EvaluationWish.OnSet(set, List.of(live, live)))).isEqualTo("two_versions");
        assertThat(code(new EvaluationWish.OnSet(
                        set, List.of(world.drafted(name, "needed: 5", Optional.of(live.id()))))))
                .isEqualTo("unsound_content");
        var routing = catalog.version(new AssetName("routing", "default"), 1).orElseThrow();
        assertThat(code(new EvaluationWish.OnSet(set, List.of(routing)))).isEqualTo("set_measures_grouping");
    }

    @Test
    void keepsSetsInVersions() {
        assertThat(sets.add(set, Purpose.GROUPING, TestingSets.GROUPING, ada))
                .isInstanceOfSatisfying(
                        SetAnswer.Kept.class,
                        it -> assertThat(it.set().number()).isOne());
        assertThat(sets.add(set, Purpose.GROUPING, TestingSets.GROUPING + "\n", ada))
                .isInstanceOfSatisfying(
                        SetAnswer.Kept.class,
                        it -> assertThat(it.set().number()).isEqualTo(2));
        assertThat(sets.add(set, Purpose.FINDINGS, "{}", ada)).isInstanceOf(SetAnswer.Refused.class);
        assertThat(sets.add(set, Purpose.GROUPING, "{", ada)).isInstanceOf(SetAnswer.Unsound.class);
        assertThat(sets.add("Not a name", Purpose.GROUPING, "{", ada)).isInstanceOf(SetAnswer.Refused.class);
    }

    private AssetVersion next(String text) {
        return world.approved(name, text, Optional.of(live.id()));
    }

    private MoveAnswer promote(AssetVersion version) {
        return assets.move(request(version), world.second);
    }

    private LabelRequest request(AssetVersion version) {
        return LabelRequest.of(world.asset(name), Asset.PRODUCTION, version.id(), "It is time.");
    }

    private Evaluation measured(AssetVersion version) {
        var answer = desk.start(new EvaluationWish.OnSet(set, List.of(version)), ada);
        return finished(((EvaluationAnswer.Accepted) answer).evaluation().id());
    }

    private Evaluation finished(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> evaluations.find(id).orElseThrow(),
                        it -> it.state().hasEnded());
    }

    private String code(EvaluationWish wish) {
        return ((EvaluationAnswer.Refused) desk.start(wish, ada)).refusal().code();
    }
}
