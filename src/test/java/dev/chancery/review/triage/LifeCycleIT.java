package dev.chancery.review.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.filter.Filter;
import dev.chancery.models.SourceFile;
import dev.chancery.review.GroupReport;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.TriageWorld.Claimed;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifeCycleIT {

    private static final TriageAct RISK = new TriageAct.Dismiss(Triage.Dismissal.ACCEPTED_RISK, "Behind a firewall.");

    private static TriageWorld world;

    private String repository = "";
    private List<GroupReport> findings = List.of();

    @BeforeAll
    static void makeTables() {
        world = new TriageWorld();
    }

    @BeforeEach
    void endARun() {
        repository = "acme/" + UUID.randomUUID();
        findings = world.all(run(3));
    }

    @Test
    void comesBackWhenItsTimeHasCome() {
        var until = world.clock.instant().plus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MICROS);
        world.answer(id(0), new TriageAct.Snooze(Optional.of(until), "After the release."));
        assertThat(world.finding(id(0)).triage().until()).contains(until);

        world.clock.advance(Duration.ofDays(1));
        world.wake();
        assertThat(state(0)).isEqualTo(Triage.State.SNOOZED);
        world.clock.advance(Duration.ofDays(1));
        world.wake();

        assertThat(state(0)).isEqualTo(Triage.State.OPEN);
        assertThat(world.history(id(0)))
                .extracting(it -> it.kind().label() + " " + it.said().state().label())
                .containsExactly("waking open", "answer snoozed");
        assertThat(world.ledger.events().getLast().details()).containsEntry("because", "waking");
    }

    @Test
    void followsDuplicatesToTheirOriginal() {
        world.answer(id(1), new TriageAct.Duplicate(id(0), ""));
        world.answer(id(2), new TriageAct.Duplicate(id(1), "Same query."));

        assertThat(world.finding(id(2)).triage().duplicateOf()).contains(id(0));
    }

    @Test
    void refusesDuplicatesThatLeadNowhere() {
        world.answer(id(1), new TriageAct.Duplicate(id(0), ""));

        assertThat(code(0, new TriageAct.Duplicate(id(0), ""))).isEqualTo("duplicate_of_itself");
        assertThat(code(0, new TriageAct.Duplicate(id(1), ""))).isEqualTo("duplicate_in_a_circle");
        assertThat(code(0, new TriageAct.Duplicate(UUID.randomUUID(), ""))).isEqualTo("original_not_found");
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        var now = world.clock.instant();

        assertThat(code(0, new TriageAct.Snooze(Optional.of(now), ""))).isEqualTo("snooze_in_the_past");
        assertThat(code(0, new TriageAct.Snooze(Optional.of(now.plus(Duration.ofDays(367))), "")))
                .isEqualTo("snooze_too_long");
    }

    @Test
    void letsOneOfTwoReviewersAtOnceThroughAndTellsTheOther() throws Exception {
        for (var finding : findings) {
            var start = new CountDownLatch(1);
            try (var reviewers = Executors.newVirtualThreadPerTaskExecutor()) {
                var ada = reviewers.submit(() -> {
                    start.await();
                    return world.answer(finding.id(), 0, RISK, TriageWorld.ADA);
                });
                var ben = reviewers.submit(() -> {
                    start.await();
                    return world.answer(finding.id(), 0, new TriageAct.Confirm(), TriageWorld.BEN);
                });
                start.countDown();
                var holds = world.finding(finding.id()).triage();
                assertThat(List.of(ada.get(), ben.get()))
                        .containsExactlyInAnyOrder(
                                new TriageAnswer.Done(
                                        world.finding(finding.id()).triage()),
                                new TriageAnswer.Overtaken(
                                        world.finding(finding.id()).triage()));
                assertThat(holds.version()).isLessThan(2);
            }
        }
    }

    @Test
    void tellsWhoTookAnAnswerBack() {
        world.answer(id(0), RISK);
        world.answer(id(0), 1, new TriageAct.Undo(), TriageWorld.BEN);

        assertThat(world.history(id(0))).singleElement().satisfies(it -> {
            assertThat(it.said().by()).contains("person:Ada");
            assertThat(it.said().note()).isEqualTo("Behind a firewall.");
            assertThat(it.takenBack().map(PastAct.TakenBack::by)).contains("person:Ben");
        });
    }

    @Test
    void answersInBulkExactlyWhatWasShown() {
        var preview = world.preview(filter("is:open"));
        assertThat(preview.count()).isEqualTo(3);
        assertThat(preview.sample()).hasSize(3);
        world.answer(id(1), new TriageAct.Confirm());
        world.run(repository, source(), new Claimed("New.java", 2, "security.new", "Came after the preview."));

        var done = (BulkAnswer.Done) world.bulk(preview.id(), RISK);

        assertThat(done.applied()).isEqualTo(2);
        assertThat(done.passedOver()).isEqualTo(1);
        assertThat(states()).containsExactly(Triage.State.DISMISSED, Triage.State.CONFIRMED, Triage.State.DISMISSED);
        assertThat(world.preview(filter("is:open")).count()).isEqualTo(1);
    }

    @Test
    void takesABulkActBackAsOne() {
        var done = (BulkAnswer.Done) world.bulk(world.preview(filter("is:open")).id(), RISK);
        world.answer(id(1), new TriageAct.Confirm());

        var undone = (BulkAnswer.Done) world.undoBulk(done.bulk());

        assertThat(undone.applied()).isEqualTo(2);
        assertThat(undone.passedOver()).isEqualTo(1);
        assertThat(states()).containsExactly(Triage.State.OPEN, Triage.State.CONFIRMED, Triage.State.OPEN);
        assertThat(refusal(world.undoBulk(done.bulk()))).isEqualTo("nothing_to_undo");
    }

    @Test
    void refusesBulkActsThatWereNotLookedAtOrMakeNoSense() {
        var preview = world.preview(filter("is:open")).id();

        assertThat(refusal(world.bulk(preview, new TriageAct.Undo()))).isEqualTo("not_in_bulk");
        assertThat(refusal(world.bulk(preview, TriageWorld.BEN, RISK))).isEqualTo("preview_not_found");
        assertThat(refusal(world.bulk(preview, new TriageAct.Dismiss(Triage.Dismissal.WONT_FIX, "x".repeat(2001)))))
                .isEqualTo("note_too_long");
        world.clock.advance(Duration.ofMinutes(31));
        assertThat(refusal(world.bulk(world.preview(filter("is:open")).id(), new TriageAct.Confirm())))
                .isEqualTo("done");
        assertThat(refusal(world.bulk(preview, RISK))).isEqualTo("preview_not_found");
    }

    @Test
    void capsWhatOneActIsAbout() {
        run(BulkTriage.MOST + 1);

        var preview = world.preview(filter("is:open"));

        assertThat(preview.count()).isEqualTo(BulkTriage.MOST);
        assertThat(preview.more()).isTrue();
        assertThat(((BulkAnswer.Done) world.bulk(preview.id(), RISK)).applied()).isEqualTo(BulkTriage.MOST);
    }

    @Test
    void filtersByAgeLineageAndWhoAnswered() {
        world.answer(id(0), RISK);

        assertThat(count("age:<1h")).isEqualTo(3);
        assertThat(count("age:>1h")).isZero();
        assertThat(count("met:new")).isEqualTo(3);
        assertThat(count("by:ada")).isEqualTo(1);
        assertThat(count("rule:r participant:security -is:dismissed")).isEqualTo(2);
        world.clock.advance(Duration.ofHours(2));
        run(3);
        assertThat(count("is:superseded")).isEqualTo(3);
        assertThat(count("age:>1h met:again is:open")).isEqualTo(2);
        assertThat(count("met:inherited is:dismissed")).isEqualTo(1);
        assertThat(FilterField.LANGUAGE.read("age:7d").toString()).contains("age:<7d or age:>12h");
    }

    private UUID run(int size) {
        var code = new StringBuilder("class Customers {\n");
        IntStream.range(0, size)
                .forEach(it -> code.append("    int query").append(it).append(";\n"));
        var claimed = new ArrayList<Claimed>();
        IntStream.range(0, size)
                .forEach(it -> claimed.add(
                        new Claimed("Customers.java", it + 2, "security.sql" + it, "The number " + it + " is wrong.")));
        return world.run(repository, new SourceFile("Customers.java", code + "}\n"), claimed.toArray(Claimed[]::new));
    }

    private static SourceFile source() {
        return new SourceFile("New.java", "class New {\n    int a;\n}\n");
    }

    private Filter<FilterField> filter(String words) {
        return (Filter<FilterField>) FilterField.LANGUAGE.read(words + " repo:" + repository);
    }

    private int count(String words) {
        return world.page(filter(words)).size();
    }

    private UUID id(int index) {
        return findings.get(index).id();
    }

    private Triage.State state(int index) {
        return world.finding(id(index)).triage().state();
    }

    private List<Triage.State> states() {
        return findings.stream()
                .map(it -> world.finding(it.id()).triage().state())
                .toList();
    }

    private String code(int index, TriageAct act) {
        return ((TriageAnswer.Senseless) world.answer(id(index), act)).refusal().code();
    }

    private static String refusal(BulkAnswer answer) {
        return switch (answer) {
            case BulkAnswer.Done _ -> "done";
            case BulkAnswer.Senseless(var refusal) -> refusal.code();
        };
    }
}
