package dev.chancery.review.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.FindingLine;

/** One finding in the list: what it is, where, and how many raised it. Its whole face is a link. */
final class FindingRow extends ListItem {

    private final FindingLine line;
    private final RouterLink link = new RouterLink();
    private final Span state = new Span();

    FindingRow(FindingLine line, InboxAddress address) {
        this.line = line;
        link.addClassName("finding-row");
        link.setRoute(FindingsView.class);
        link.setQueryParameters(address.at(line.id()).parameters());
        link.add(head(), title(), place());
        add(link);
        show(line.state());
    }

    FindingLine line() {
        return line;
    }

    void select(boolean selected) {
        link.getElement().getClassList().set("selected", selected);
        if (selected) {
            link.getElement().setAttribute("aria-current", "true");
            link.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        } else {
            link.getElement().removeAttribute("aria-current");
        }
    }

    /** Tells what became of the finding while the list stays as it is. */
    void show(Triage.State now) {
        state.removeAll();
        var answered = now != Triage.State.OPEN;
        link.getElement().getClassList().set("answered", answered);
        if (answered) {
            state.add(Marks.word(now));
        }
    }

    private Div head() {
        var time = new RelativeTime(line.foundAt());
        time.addClassName("finding-age");
        var head = new Div(Marks.chip(line.classified()), Marks.word(line.severity()), state, time);
        head.addClassName("finding-head");
        return head;
    }

    private Div title() {
        var title = new Div(line.title());
        title.addClassName("finding-title");
        return title;
    }

    private Div place() {
        var file = new Span(line.fileName() + ":" + line.startLine());
        file.addClassName("mono");
        file.setTitle(line.file());
        var place = new Div(file, new Span(line.raised() + " of " + line.answered()));
        place.addClassName("finding-place");
        return place;
    }
}
