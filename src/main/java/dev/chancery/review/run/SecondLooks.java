package dev.chancery.review.run;

import dev.chancery.review.Contradiction;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.EscalationReport.Outcome;
import dev.chancery.review.calling.Ask;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.calling.FanOut;
import dev.chancery.review.calling.Heard;
import dev.chancery.review.change.Change;
import dev.chancery.review.classification.Deliberated;
import dev.chancery.review.escalation.Agenda;
import dev.chancery.review.escalation.Contest;
import dev.chancery.review.grouping.Claim;
import dev.chancery.review.participants.Material;
import dev.chancery.review.participants.SecondVoice;
import dev.chancery.review.participants.SecondVoice.Disagreement;
import dev.chancery.review.participants.SecondVoice.Told;
import dev.chancery.review.store.CallMade;
import dev.chancery.review.store.RunOrder;
import dev.chancery.review.store.SecondOpinions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Holds the one round in which disagreements are looked at again, within what is left of the budget. */
@Component
class SecondLooks {

    /** Under this name the round's calls are booked. */
    static final String PARTICIPANT = "second-look";

    private static final Duration TOO_LITTLE = Duration.ofMillis(500);
    private static final int LONGEST = 7_000;

    private final Lookers lookers;
    private final SecondOpinions opinions;
    private final RunRecorder recorder;

    SecondLooks(Lookers lookers, SecondOpinions opinions, RunRecorder recorder) {
        this.lookers = lookers;
        this.opinions = opinions;
        this.recorder = recorder;
    }

    /** Sees to it that every contested group has its escalation; asks nobody about what was asked already. */
    void hold(RunOrder order, Material material, Deliberated deliberated, int answered, Deadline budget) {
        var looker = lookers.of(order);
        var agenda = Agenda.of(deliberated.groups(), answered, looker.map(Lookers.Looker::rule));
        var settled = opinions.of(order.id()).keySet();
        for (var declined : agenda.declined()) {
            settle(order, settled, declined.contest(), EscalationReport.notEscalated(declined.reason()));
        }
        var open = agenda.chosen().stream()
                .filter(it -> !settled.contains(it.subject()))
                .toList();
        var voice = looker.flatMap(Lookers.Looker::voice);
        if (voice.isEmpty()) {
            open.forEach(it ->
                    settle(order, settled, it, EscalationReport.notEscalated("Nobody who could look again is here.")));
        } else if (budget.remaining().compareTo(TOO_LITTLE) < 0) {
            open.forEach(
                    it -> settle(order, settled, it, EscalationReport.notEscalated("No time was left to look again.")));
        } else {
            ask(order, new Round(voice.get(), looker.get().model(), material, budget), open);
        }
    }

    private void settle(RunOrder order, Set<String> settled, Contest contest, EscalationReport report) {
        if (!settled.contains(contest.subject())) {
            recorder.lookedAgain(order, contest.subject(), report, List.of());
        }
    }

    private record Round(SecondVoice voice, String model, Material material, Deadline budget) {}

    private void ask(RunOrder order, Round round, List<Contest> open) {
        Map<String, Contest> contests = new HashMap<>();
        open.forEach(it -> contests.put(it.subject(), it));
        var asks = open.stream()
                .map(it -> new Ask<>(
                        it.subject(),
                        round.budget().remaining(),
                        false,
                        limit -> round.voice().look(disagreement(it, round.material()), limit)))
                .toList();
        FanOut.<Told>named("second-look-" + order.id(), round.budget())
                .ask(
                        asks,
                        heard -> recorder.lookedAgain(order, heard.id(), report(heard, round.model()), calls(heard)));
    }

    private static EscalationReport report(Heard<Told> heard, String model) {
        return switch (heard) {
            case Heard.Said<Told>(var _, var asked, var latency, var told) ->
                new EscalationReport(told.outcome(), told.why(), model, asked, latency);
            case Heard.Broke<Told>(var _, var asked, var latency, var cause) ->
                new EscalationReport(
                        Outcome.NOT_ESCALATED,
                        "The second look broke with " + cause.getClass().getSimpleName() + ".",
                        model,
                        asked,
                        latency);
            case Heard.Late<Told>(var _, var asked, var latency) ->
                new EscalationReport(
                        Outcome.NOT_ESCALATED, "It had not answered when the budget ended.", model, asked, latency);
        };
    }

    private static List<CallMade> calls(Heard<Told> heard) {
        return heard instanceof Heard.Said<Told>(var _, var _, var _, var told) ? told.calls() : List.of();
    }

    private static Disagreement disagreement(Contest contest, Material material) {
        var group = contest.group();
        var paths = group.group().claims().stream()
                .flatMap(it -> Optional.ofNullable(it.place()).stream())
                .map(it -> it.path())
                .collect(Collectors.toSet());
        var files = material.change().files().stream()
                .filter(it -> paths.contains(it.path()))
                .toList();
        return new Disagreement(
                new Change(files),
                cut(group.group().claims().stream().map(SecondLooks::line).collect(Collectors.joining("\n"))),
                cut(group.contradictions().stream().map(SecondLooks::line).collect(Collectors.joining("\n"))));
    }

    private static String line(Claim claim) {
        var place = claim.place();
        return (place == null ? "" : place.path() + ":" + place.lines() + " ") + claim.category() + ": " + claim.text();
    }

    private static String line(Contradiction contradiction) {
        return contradiction.startLine() + "–" + contradiction.endLine() + ": " + contradiction.why();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
