package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.review.run.Outlook;
import dev.chancery.review.run.ReviewLimits;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a review started now would take: who is asked, for how long, at what cost, and what is kept. */
final class Undertaking extends Div {

    /** What the panel needs from the application. */
    @Component
    record Parts(Outlook outlook, ReviewLimits limits) {}

    Undertaking(Parts parts) {
        addClassName("stack");
        var facts = new FactList();
        for (var participant : parts.outlook().participants(Optional.empty())) {
            facts.fact(
                    participant.framing(),
                    Marks.source(participant.id(), participant.framing(), participant.version()));
        }
        facts.fact(
                "budget",
                Spans.seconds(parts.limits().budget()) + " together, "
                        + Spans.seconds(parts.limits().callLimit()) + " each");
        facts.fact(
                "cost",
                new Span(String.format(
                        Locale.ROOT,
                        "At most $%.2f: a review that could cost more is refused. Analyzers cost nothing.",
                        parts.outlook().policy(Optional.empty()).ceilingMicros() / 1e6)));
        facts.fact(
                "code",
                new Span("Of a range it is read when needed and never stored; a bare diff is kept with its review."));
        add(new Panel(
                "What it will take",
                new Paragraph("Only lines the change adds are reported on. The verdict is signed and bound to the head"
                        + " commit."),
                facts));
    }
}
