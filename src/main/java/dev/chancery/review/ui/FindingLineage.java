package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.review.Recurrence;

/** What an earlier review has to do with a finding: where it was met, and why its answer holds or does not. */
final class FindingLineage extends Div {

    FindingLineage(Recurrence met) {
        addClassName("finding-answer");
        add(word(met.kind()), new Anchor(Links.finding(met.of()), earlier(met.kind())));
        add(new Span("· first met"), new RelativeTime(met.firstSeen()));
        if (!met.changed().isEmpty()) {
            var changed = new Span("Since then, " + met.changed() + ".");
            changed.addClassName("finding-note");
            add(changed);
        }
        add(new Span("Known again by " + met.evidence() + "."));
    }

    private static StatusWord word(Recurrence.Kind kind) {
        return switch (kind) {
            case AGAIN -> new StatusWord(Tone.INFO, "Met again");
            case INHERITED -> new StatusWord(Tone.QUIET, "Answer inherited");
            case REAPPEARED -> new StatusWord(Tone.WARN, "Reappeared");
            case CHANGED -> new StatusWord(Tone.WARN, "Open again");
        };
    }

    private static String earlier(Recurrence.Kind kind) {
        return switch (kind) {
            case AGAIN -> "after an earlier review";
            case INHERITED -> "from an earlier review";
            case REAPPEARED -> "after it was snoozed";
            case CHANGED -> "after it was answered, as its code changed";
        };
    }
}
