package dev.chancery.authority.policy.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.authority.policy.Outcome;
import dev.chancery.authority.replay.MeaningDiff;
import dev.chancery.authority.replay.MeaningDiff.Change;
import dev.chancery.console.Tone;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.StatusWord;
import dev.chancery.console.components.VerdictBanner;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;

/** What a change of policy would have meant: a sentence for the top of the page, and rows for its side. */
final class MeaningPanel {

    private final MeaningDiff diff;

    MeaningPanel(MeaningDiff diff) {
        this.diff = diff;
    }

    VerdictBanner banner() {
        if (diff.replayed() == 0) {
            return new VerdictBanner(
                    Tone.INFO,
                    diff.unreplayable() == 0 ? "There are no decisions to replay yet" : "No decision could be replayed",
                    "Schema valid, every obligation known" + unreplayable());
        }
        var changed = diff.changed();
        return new VerdictBanner(
                changed == 0 ? Tone.OK : Tone.WARN,
                "Replayed on the last %s: %s"
                        .formatted(
                                count(diff.replayed(), "decision"),
                                changed == 0 ? "none would change" : number(changed) + " would change"),
                sentence() + unreplayable());
    }

    Panel panel() {
        var facts = new FactList();
        diff.changes().forEach(it -> facts.fact(word(it), new Span(number(it.decisions())), detail(it)));
        facts.fact("same", number(diff.same()));
        if (diff.unreplayable() > 0) {
            facts.fact(
                    "not replayed",
                    number(diff.unreplayable()),
                    "their arguments were not kept, and a policy looks at them");
        }
        var panel = new Panel("What that means", facts);
        diff.since().ifPresent(it -> panel.add(quiet("Decisions since " + it + ".")));
        return panel;
    }

    private String sentence() {
        var kinds = new LinkedHashMap<String, Long>();
        diff.changes().forEach(it -> kinds.merge(words(it), it.decisions(), Long::sum));
        var parts = new ArrayList<String>();
        kinds.forEach((words, count) -> parts.add(number(count) + " " + words));
        parts.add("schema valid, every obligation known");
        var text = String.join(", ", parts);
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String unreplayable() {
        return diff.unreplayable() == 0
                ? ""
                : "; %s could not be replayed for want of arguments".formatted(number(diff.unreplayable()));
    }

    private static String words(Change change) {
        var kind = change.kind();
        if (kind.before() == kind.after()) {
            return kind.after() == Outcome.ALLOW ? "allowed under other terms" : "refused for another reason";
        }
        return "%s become %s".formatted(past(kind.before()), past(kind.after()));
    }

    private static String past(Outcome outcome) {
        return switch (outcome) {
            case ALLOW -> "allowed";
            case DENY -> "denied";
            case ESCALATE -> "escalated";
        };
    }

    private static StatusWord word(Change change) {
        var tone = switch (change.kind().after()) {
            case ALLOW -> Tone.OK;
            case DENY -> Tone.BAD;
            case ESCALATE -> Tone.WARN;
        };
        return new StatusWord(tone, change.kind().words());
    }

    private static Span detail(Change change) {
        var act = new Span(change.agent() + " " + change.action());
        act.addClassName("mono");
        return new Span(act, new Span(" · " + change.environment() + ", " + count(change.tasks(), "task")));
    }

    private static Paragraph quiet(String text) {
        var paragraph = new Paragraph(text);
        paragraph.addClassName("quiet");
        return paragraph;
    }

    private static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    private static String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
    }
}
