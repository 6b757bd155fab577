package dev.chancery.authority.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Links;
import dev.chancery.console.Tone;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import dev.chancery.ledger.LedgerEntry;
import java.util.List;

/** The events of one invocation in their order: who wanted, who chose, who allowed, what ran, what changed. */
final class Timeline extends OrderedList {

    Timeline(List<LedgerEntry> entries) {
        addClassName("timeline");
        entries.forEach(it -> add(item(it)));
    }

    private static ListItem item(LedgerEntry entry) {
        var type = new Anchor(Links.ledgerEntry(entry.id()), Marks.words(entry.type()));
        var who = new Span(entry.actor());
        who.addClassName("quiet");
        return new ListItem(
                StatusWord.plain(tone(entry.type()), stage(entry.type())), type, who, new RelativeTime(entry.at()));
    }

    private static Tone tone(String type) {
        return switch (type) {
            case "verifier.rejected", "policy.denied", "tool.failed", "credential.revoked", "task.revoked" -> Tone.BAD;
            case "policy.escalated", "approval.requested" -> Tone.WARN;
            case "policy.allowed", "credential.consumed", "tool.completed", "approval.approved" -> Tone.OK;
            default -> Tone.QUIET;
        };
    }

    /** Which of the five questions the event answers. */
    private static String stage(String type) {
        return switch (type.substring(0, type.indexOf('.'))) {
            case "task" -> "Intent";
            case "agent" -> "Reason";
            case "policy", "approval" -> "Decision";
            case "credential", "verifier" -> "Credential";
            case "tool" -> "Execution";
            case "side_effect" -> "Side effect";
            default -> "Event";
        };
    }
}
