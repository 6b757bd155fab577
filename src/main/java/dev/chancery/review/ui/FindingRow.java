package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.RowLink;
import dev.chancery.review.Recurrence;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.FindingLine;

/** One finding in the list: what it is, where, and how many raised it. Its whole face is a link; it can be picked out. */
final class FindingRow extends ListItem {

    private final FindingLine line;
    private final RowLink link;
    private final Span state = new Span();
    private boolean picked;

    FindingRow(FindingLine line, InboxAddress address) {
        this.line = line;
        this.link = new RowLink(FindingsView.class, address.at(line.id()).parameters(), head(), title(), place());
        add(link);
        show(line.state());
    }

    FindingLine line() {
        return line;
    }

    void select(boolean selected) {
        link.select(selected);
    }

    boolean isPicked() {
        return picked;
    }

    /** Picks the finding out for an answer to several, or puts it back. */
    void pick(boolean out) {
        picked = out;
        link.getElement().getClassList().set("picked", out);
        show(line.state());
    }

    /** Tells what became of the finding while the list stays as it is. */
    void show(Triage.State now) {
        state.removeAll();
        var answered = now != Triage.State.OPEN;
        link.getElement().getClassList().set("answered", answered);
        if (picked) {
            state.add(new Span("☑ Picked "));
        }
        if (answered) {
            state.add(Marks.word(now));
        }
    }

    private Div head() {
        var time = new RelativeTime(line.foundAt());
        time.addClassName("list-age");
        var head = new Div(Marks.chip(line.classified()), Marks.word(line.severity()), state, time);
        head.addClassName("list-head");
        return head;
    }

    private Div title() {
        var title = new Div(line.title());
        title.addClassName("list-title");
        return title;
    }

    private Div place() {
        var file = new Span(line.fileName() + ":" + line.startLine());
        file.addClassName("mono");
        file.setTitle(line.file());
        var raised = new Span(file, new Span(line.raised() + " of " + line.answered()));
        raised.addClassName("dotted");
        var place = new Div(raised);
        line.met().map(FindingRow::met).ifPresent(it -> place.add(new Span(it)));
        place.addClassName("list-foot");
        return place;
    }

    private static String met(Recurrence.Kind kind) {
        return switch (kind) {
            case AGAIN -> "met again";
            case INHERITED -> "answered before";
            case REAPPEARED -> "reappeared";
            case CHANGED -> "changed since its answer";
        };
    }
}
