package dev.chancery.review.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.chancery.models.SourceFile;
import dev.chancery.review.GroupReport;
import dev.chancery.review.Recurrence;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.TriageAct;
import dev.chancery.review.triage.TriageAnswer;
import dev.chancery.review.triage.TriageWorld;
import dev.chancery.review.triage.TriageWorld.Claimed;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On real tables, as locks and ranks are theirs. Each test has a repository of its own. */
class RecurrencesIT {

    private static final TriageAct RISK = new TriageAct.Dismiss(Triage.Dismissal.ACCEPTED_RISK, "Behind a firewall.");
    private static final String QUERY =
            "        return connection.query(\"select * from a where b = '\" + name + \"'\");";
    private static final String CODE = """
            class Customers {
                Rows find(String name) {
                    log(name);
                    Connection connection = pool.take();
            %s
                }
            }
            """.formatted(QUERY);
    private static final String FILE = "src/Customers.java";

    private static TriageWorld world;

    private String repository = "";

    @BeforeAll
    static void makeTables() {
        world = new TriageWorld();
    }

    @BeforeEach
    void takeARepository() {
        repository = "acme/" + UUID.randomUUID();
    }

    @Test
    void keepsAnAnswerAfterLinesMovedAndWordingChanged() {
        var first = run(CODE, "SQL is built by concatenation of values.");
        world.answer(first.id(), RISK);

        var second = run(
                "// moved\n// down\n\n" + CODE.replace("    ", "  "), "Use bind variables for the customer's name.");

        assertThat(second.triage()).isEqualTo(world.finding(first.id()).triage());
        assertThat(second.triage().state()).isEqualTo(Triage.State.DISMISSED);
        assertThat(second.recurrence()).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Recurrence.Kind.INHERITED);
            assertThat(it.of()).isEqualTo(first.id());
            assertThat(it.evidence()).startsWith("the same code and category");
        });
        assertThat(second.fingerprint()).isEqualTo(first.fingerprint());
    }

    @Test
    void keepsTheAnswerOverManyRuns() {
        var last = run(CODE, "SQL is built by concatenation.");
        world.answer(last.id(), RISK);
        for (var run = 0; run < 5; run++) {
            last = run("// " + run + "\n".repeat(run) + CODE, "Worded for the " + run + ". time.");
        }

        assertThat(last.triage().note()).isEqualTo("Behind a firewall.");
    }

    @Test
    void asksAnewWhenTheCodeHasChangedAndSaysHow() {
        var first = run(CODE, "SQL is built by concatenation of values.");
        world.answer(first.id(), RISK);

        var second = run(CODE.replace("select *", "select b"), "SQL is built by concatenation of values.");

        assertThat(second.triage()).isEqualTo(Triage.open());
        assertThat(second.recurrence()).hasValueSatisfying(it -> {
            assertThat(it.kind()).isEqualTo(Recurrence.Kind.CHANGED);
            assertThat(it.changed()).contains("1 of 1 line at the place are new");
        });
        assertThat(world.finding(first.id()).triage().state()).isEqualTo(Triage.State.DISMISSED);
        assertThat(code(world.answer(first.id(), new TriageAct.Undo()))).isEqualTo("finding_superseded");
    }

    @Test
    void sharesAnAnswerWithEveryReviewThatMetIt() {
        var first = run(CODE, "SQL is built by concatenation.");
        var second = run("\n" + CODE, "SQL is built by concatenation.");

        world.answer(second.id(), new TriageAct.Confirm());

        assertThat(second.recurrence().map(Recurrence::kind)).contains(Recurrence.Kind.AGAIN);
        assertThat(world.finding(first.id()).triage().state()).isEqualTo(Triage.State.CONFIRMED);
        assertThat(((TriageAnswer.Overtaken) world.answer(first.id(), 0, RISK, TriageWorld.BEN))
                        .triage()
                        .state())
                .isEqualTo(Triage.State.CONFIRMED);
        world.answer(first.id(), new TriageAct.Undo());
        assertThat(world.finding(second.id()).triage().state()).isEqualTo(Triage.State.OPEN);
    }

    @Test
    void bringsBackWhatWasPutOffUntilItReappears() {
        var first = run(CODE, "SQL is built by concatenation.");
        world.answer(first.id(), new TriageAct.Snooze(Optional.empty(), "Not in this release."));

        var second = run(CODE, "SQL is built by concatenation.");

        assertThat(second.triage().state()).isEqualTo(Triage.State.OPEN);
        assertThat(second.recurrence().map(Recurrence::kind)).contains(Recurrence.Kind.REAPPEARED);
        assertThat(world.history(second.id()))
                .extracting(it -> it.kind().label(), it -> it.said().state().label())
                .containsExactly(tuple("reappearance", "open"), tuple("answer", "snoozed"));
        assertThat(code(world.answer(second.id(), new TriageAct.Undo()))).isEqualTo("nothing_to_undo");
    }

    @Test
    void takesNoAnswerFromAnotherRepository() {
        world.answer(run(CODE, "SQL is built by concatenation.").id(), RISK);
        repository = "acme/another";

        assertThat(run(CODE, "SQL is built by concatenation.").recurrence()).isEmpty();
    }

    @Test
    void givesAnAnswerToOneFindingOnly() {
        var first = run(CODE, "SQL is built by concatenation of the customer's name.");
        world.answer(first.id(), RISK);

        var review = world.run(
                repository,
                new SourceFile(FILE, CODE),
                new Claimed(FILE, 5, "security.sql", "The password is read from a constant."),
                new Claimed(FILE, 5, "security.sql", "Concatenation of the name builds SQL."));

        assertThat(world.all(review))
                .extracting(it -> it.triage().state())
                .containsExactly(Triage.State.OPEN, Triage.State.DISMISSED);
    }

    @Test
    void linksTwoRunsThatEndAtOnceOneAfterTheOther() throws Exception {
        for (var round = 0; round < 5; round++) {
            takeARepository();
            var start = new CountDownLatch(1);
            try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
                var one = nodes.submit(() -> {
                    start.await();
                    return run(CODE, "SQL is built by concatenation.");
                });
                var other = nodes.submit(() -> {
                    start.await();
                    return run("\n" + CODE, "Values are concatenated to SQL.");
                });
                start.countDown();
                assertThat(Stream.of(one.get(), other.get())
                                .map(it -> world.finding(it.id()).recurrence().isPresent()))
                        .containsExactlyInAnyOrder(true, false);
                world.answer(one.get().id(), RISK);
                assertThat(world.finding(other.get().id()).triage().state()).isEqualTo(Triage.State.DISMISSED);
            }
        }
    }

    private GroupReport run(String code, String claim) {
        var line = (int) code.lines().takeWhile(it -> !it.contains("query(")).count() + 1;
        return world.only(
                world.run(repository, new SourceFile(FILE, code), new Claimed(FILE, line, "security.sql", claim)));
    }

    private static String code(TriageAnswer answer) {
        return ((TriageAnswer.Senseless) answer).refusal().code();
    }
}
