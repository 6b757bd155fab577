package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Panel;
import dev.chancery.console.evidence.Waterfall;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.store.RunFacts;
import java.time.Duration;
import java.util.Optional;

/** The call to each participant on one time axis, up to the budget. */
final class FanOutPanel extends Div {

    FanOutPanel(ReviewReport report, RunFacts facts) {
        var waterfall = new Waterfall(facts.budget().total());
        for (var participant : report.participants()) {
            waterfall.call(call(participant, facts.budget().call()));
        }
        add(new Panel("Fan-out", waterfall));
    }

    private static Waterfall.Call call(ParticipantReport it, Duration limit) {
        var outcome = it.outcome();
        return new Waterfall.Call(
                it.framing(),
                Marks.source(it.id(), it.framing(), it.version()),
                it.askedAfter().orElse(Duration.ZERO),
                it.latency().orElse(Duration.ZERO),
                outcome.map(Marks::tone).orElse(Tone.QUIET),
                outcome.filter(CallOutcome.LATE::equals).isPresent(),
                outcome.filter(CallOutcome.LATE::equals).map(_ -> limit),
                outcome.map(Marks::title).orElse("waiting"),
                detail(it, outcome));
    }

    private static String detail(ParticipantReport it, Optional<CallOutcome> outcome) {
        if (outcome.isEmpty()) {
            return "";
        }
        if (outcome.get() != CallOutcome.IN_BUDGET) {
            return it.detail();
        }
        var findings = it.findings() == 1 ? "1 finding" : it.findings() + " findings";
        return findings + it.latency().map(time -> " in " + Spans.seconds(time)).orElse("");
    }
}
