package dev.chancery.review.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.AssetUse;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.evaluation.Evaluation.State;
import dev.chancery.review.evaluation.Evaluation.Subject;
import dev.chancery.review.run.ReviewAgent;
import dev.chancery.review.store.Answer;
import dev.chancery.testing.StandInModels;
import dev.chancery.testing.WholeApplication;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node that dies in the middle of a measurement, between the answers of one case: another goes on with it. */
@WholeApplication
class EvaluationRecoveryIT {

    private static final String ROUTING = """
            ceiling_usd: 5
            participants:
              - {id: first, framing: security, model: stand-in-counted, prompt: security}
              - {id: second, framing: correctness, model: stand-in-proxy, prompt: correctness, within: 20s}
            """;

    @Autowired
    Catalog catalog;

    @Autowired
    LabelledSets sets;

    @Autowired
    Bundles bundles;

    @Autowired
    Evaluations evaluations;

    @Autowired
    EvaluationQueue queue;

    @Autowired
    EvaluationProgress progress;

    @Autowired
    Cases.Parts parts;

    @Autowired
    AskedExamination.Asking asking;

    @Autowired
    AskedExamination.Past past;

    @Autowired
    ReviewAgent agent;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Test
    void goesOnAfterTheLastAnswerAndAsksNobodyAgain() {
        var evaluation = waiting();
        var before = StandInModels.shared().counted();

        assertThatThrownBy(() -> dyingNode().work(evaluation.id())).isInstanceOf(NodeDied.class);
        assertThat(evaluations.find(evaluation.id()).orElseThrow().done()).isOne();
        assertThat(answersKept(evaluation)).isPositive();
        queue.add(evaluation.id());

        var ended = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> evaluations.find(evaluation.id()).orElseThrow(),
                        it -> it.state().hasEnded());
        assertThat(ended.state()).isEqualTo(State.DONE);
        assertThat(ended.result()
                        .orElseThrow()
                        .measure("answered")
                        .orElseThrow()
                        .value())
                .isEqualTo(1);
        assertThat(StandInModels.shared().counted() - before).isEqualTo(2);
        assertThat(answersKept(evaluation)).isZero();
    }

    /** Two changes, two participants each; not queued, so that no other node begins with it. */
    private Evaluation waiting() {
        var by = new Actor.Service("test");
        var routing = new AssetName("routing", "recovered-" + System.nanoTime());
        catalog.seed(routing, ROUTING, "For a test");
        var name = "recovered-" + System.nanoTime();
        sets.add(name, Purpose.FINDINGS, set(), by);
        var set = sets.newest(name).orElseThrow();
        var bundle = bundles.forReviewing(List.of(catalog.version(routing, 1).orElseThrow()))
                .uses();
        var evaluation = new Evaluation(
                ids.next(),
                new Subject.OfSet(set),
                State.QUEUED,
                0,
                set.cases(),
                List.<AssetUse>copyOf(bundle),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                by,
                clock.instant(),
                Optional.empty());
        evaluations.add(evaluation);
        return evaluation;
    }

    private static String set() {
        return TestingSets.findings(TestDiffs.ADDED_FILE)
                + TestingSets.findings(TestDiffs.ADDED_FILE).replace("\"customers\"", "\"customers-again\"");
    }

    /** Works until it has kept what the first participant answered in the second case; the other may be asked just then. */
    private EvaluationWork dyingNode() {
        var answers = new CaseAnswers(database) {
            @Override
            void write(MeasuredCase measured, Answer answer) {
                super.write(measured, answer);
                if (measured.position() == 1 && answer.participant().equals("first")) {
                    throw new NodeDied();
                }
            }
        };
        var examination = new AskedExamination(
                new AskedExamination.Asking(asking.planner(), asking.examiner(), asking.reader(), answers),
                past,
                agent,
                ids);
        return new EvaluationWork(evaluations, progress, new Cases(parts, examination), bundles, clock);
    }

    private int answersKept(Evaluation evaluation) {
        return database.sql("select count(*) from review.evaluation_answers where evaluation = :id")
                .param("id", evaluation.id())
                .query(Integer.class)
                .single();
    }

    /** Stands for a process that stops in the middle of what it does. */
    private static final class NodeDied extends Error {

        private static final long serialVersionUID = 1L;
    }
}
