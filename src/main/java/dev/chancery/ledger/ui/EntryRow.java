package dev.chancery.ledger.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.RowLink;
import dev.chancery.ledger.LedgerEntry;
import java.util.UUID;

/** One entry in the list: what happened, who did it, to what. Its whole face is a link. */
final class EntryRow extends ListItem {

    private final UUID id;
    private final RowLink link;

    EntryRow(LedgerEntry entry, LedgerAddress address) {
        this.id = entry.id();
        this.link = new RowLink(LedgerView.class, address.at(id).parameters(), head(entry), who(entry));
        add(link);
    }

    UUID id() {
        return id;
    }

    void select(boolean selected) {
        link.select(selected);
    }

    private static Div head(LedgerEntry entry) {
        var index =
                new Span(entry.index().isPresent() ? Words.number(entry.index().getAsLong()) : "waiting");
        index.addClassNames("entry-index", "mono");
        var time = new RelativeTime(entry.at());
        time.addClassName("list-age");
        var head = new Div(Words.chip(entry.type()), time, index);
        head.addClassName("list-head");
        return head;
    }

    private static Div who(LedgerEntry entry) {
        var actor = new Span(entry.actor());
        actor.addClassName("entry-actor");
        var subject = new Span(Words.shortened(entry.subject()));
        subject.addClassNames("entry-subject", "mono");
        subject.setTitle(entry.subject());
        var who = new Div(actor, subject);
        who.addClassName("entry-who");
        return who;
    }
}
