package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Panel;
import dev.chancery.console.evidence.Waterfall;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.EscalationReport;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.RunBudget;
import dev.chancery.review.participants.Voices;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The call to each participant, and the second looks after them, on one time axis up to the budget. */
final class FanOutPanel extends Div {

    FanOutPanel(ReviewReport report, RunBudget budget) {
        var rows = new ArrayList<Waterfall.Call>();
        report.participants().forEach(it -> rows.add(linked(report, it, call(it, budget.call()))));
        escalation(report)
                .map(it -> it.at(Links.requestsOf(report.id().value(), Voices.SECOND_LOOK)))
                .ifPresent(rows::add);
        var waterfall = new Waterfall(budget.total(), needed(rows));
        rows.forEach(waterfall::call);
        add(new Panel("Fan-out", waterfall));
    }

    private static Duration needed(List<Waterfall.Call> rows) {
        return rows.stream()
                .flatMap(it -> Stream.concat(Stream.of(it.from().plus(it.took())), it.limit().stream()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /** To what the gateway knows of its calls, where a model was asked. */
    private static Waterfall.Call linked(ReviewReport report, ParticipantReport it, Waterfall.Call call) {
        return it.model().isPresent() && it.askedAfter().isPresent()
                ? call.at(Links.requestsOf(report.id().value(), it.id()))
                : call;
    }

    private static Waterfall.Call call(ParticipantReport it, Duration limit) {
        var outcome = it.outcome();
        return new Waterfall.Call(
                it.framing(),
                Marks.source(it),
                it.askedAfter().orElse(Duration.ZERO),
                it.latency().orElse(Duration.ZERO),
                outcome.map(Marks::tone).orElse(Tone.QUIET),
                outcome.filter(CallOutcome.LATE::equals).isPresent(),
                outcome.filter(CallOutcome.LATE::equals).map(_ -> limit(it, limit)),
                outcome.map(Marks::title).orElse("waiting"),
                detail(it, outcome));
    }

    /** Its own limit where that was shorter: whoever was given up earlier had been given less. */
    static Duration limit(ParticipantReport late, Duration ofAll) {
        var givenUp =
                late.askedAfter().orElse(Duration.ZERO).plus(late.latency().orElse(ofAll));
        return givenUp.compareTo(ofAll) < 0 ? givenUp : ofAll;
    }

    private static String detail(ParticipantReport it, Optional<CallOutcome> outcome) {
        if (outcome.isEmpty()) {
            return "";
        }
        if (outcome.get() != CallOutcome.IN_BUDGET) {
            return it.detail();
        }
        var findings = it.findings() == 1 ? "1 finding" : it.findings() + " findings";
        var sound = it.soundPlaces() > 0 ? ", " + it.soundPlaces() + " held sound" : "";
        return findings
                + sound
                + it.latency().map(time -> " in " + Spans.seconds(time)).orElse("");
    }

    /** One row for the one round, from the first look to the last. */
    private static Optional<Waterfall.Call> escalation(ReviewReport report) {
        var looks = report.groups().stream()
                .map(GroupReport::escalation)
                .flatMap(Optional::stream)
                .filter(it -> it.outcome() != EscalationReport.Outcome.NOT_ESCALATED)
                .toList();
        if (looks.isEmpty()) {
            return Optional.empty();
        }
        var from = looks.stream().map(EscalationReport::asked).min(Comparator.naturalOrder());
        var until = looks.stream().map(it -> it.asked().plus(it.latency())).max(Comparator.naturalOrder());
        return Optional.of(new Waterfall.Call(
                "escalation",
                "one round, in budget",
                from.orElseThrow(),
                until.orElseThrow().minus(from.orElseThrow()),
                Tone.AI,
                false,
                Optional.empty(),
                "done",
                EscalationsPanel.summary(report)));
    }
}
