package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.StatusWord;
import dev.chancery.review.run.Outlook;
import dev.chancery.review.run.Preview;
import dev.chancery.review.run.ReviewLimits;
import dev.chancery.review.store.Participant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a review would take: who is asked, for how long, at what cost at worst, and what is kept. */
final class Undertaking extends Div {

    private final Parts parts;

    /** What the panel needs from the application. */
    @Component
    record Parts(Outlook outlook, Preview preview, ReviewLimits limits) {}

    Undertaking(Parts parts) {
        this.parts = parts;
        addClassName("stack");
        showAny();
    }

    /** Of any change. */
    void showAny() {
        var facts = new FactList();
        participants(facts, parts.outlook().participants(Optional.empty()));
        budget(facts);
        facts.fact(
                "cost",
                new Span("At most "
                        + Amounts.dollars(
                                parts.outlook().policy(Optional.empty()).ceilingMicros())
                        + ": a review that could cost more is refused. Analyzers cost nothing."));
        show("What it will take", facts);
    }

    /** Of the change that was named. */
    void show(Preview.WouldTake seen) {
        var facts = new FactList();
        facts.fact(
                "change",
                seen.size().files() + (seen.size().files() == 1 ? " file" : " files"),
                "+" + seen.size().linesAdded() + " −" + seen.size().linesRemoved());
        participants(facts, seen.participants());
        budget(facts);
        var terms = seen.terms();
        facts.fact(
                new Span("at worst"),
                new Span(Amounts.dollars(terms.worstCostMicros())),
                new Span(Amounts.tokens(terms.worstTokens()) + ", ceiling " + Amounts.dollars(terms.ceilingMicros())));
        facts.fact(
                "routing",
                terms.bundle().routing().name() + " v"
                        + terms.bundle().routing().number());
        if (terms.simulated()) {
            facts.fact("simulated", new StatusWord(Tone.WARN, "Answers come from a script"));
        }
        show("What this change will take", facts);
    }

    private static void participants(FactList facts, List<Participant> participants) {
        for (var it : participants) {
            facts.fact(
                    it.framing(),
                    it.seat()
                            .map(seat -> seat.model() + " · v" + seat.prompt().number())
                            .orElseGet(() -> Marks.source(it.id(), it.framing(), it.version())));
        }
    }

    private void budget(FactList facts) {
        facts.fact(
                "budget",
                Spans.seconds(parts.limits().budget()) + " together, "
                        + Spans.seconds(parts.limits().callLimit()) + " each");
    }

    private void show(String title, FactList facts) {
        facts.fact(
                "code",
                new Span("Of a range it is read when needed and never stored; a bare diff is kept with its review."));
        facts.fact(
                "words",
                new Span(
                        parts.limits().keepWords()
                                ? "Prompts and replies of models are kept with the review."
                                : "Prompts and replies of models are not kept, only their digests."));
        removeAll();
        add(new Panel(
                title,
                new Paragraph("Only lines the change adds are reported on. The verdict is signed and bound to the head"
                        + " commit."),
                facts));
    }
}
