package dev.chancery.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.catalog.approval.WaitingRoom;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.RowLink;
import dev.chancery.console.components.StatusWord;
import java.util.List;
import java.util.Optional;

/** The questions that wait, one of them open. */
final class WaitingList extends UnorderedList {

    WaitingList(List<WaitingApproval> waiting, Optional<String> shown, WaitingRoom room) {
        addClassName("list");
        getElement().setAttribute("aria-label", "Questions");
        waiting.forEach(it -> add(row(it, room.title(it.kind()), shown.equals(Optional.of(ApprovalsView.key(it))))));
    }

    private static ListItem row(WaitingApproval approval, String kind, boolean selected) {
        var time = new RelativeTime(approval.at());
        time.addClassName("list-age");
        var head = new Div(new Chip(Tone.INFO, kind));
        if (approval.barred().isPresent()) {
            head.add(new StatusWord(Tone.QUIET, "Not yours"));
        }
        head.add(time);
        head.addClassName("list-head");
        var title = new Div(approval.title());
        title.addClassName("list-title");
        var who = new Span(approval.askedBy() + ": " + approval.summary());
        who.addClassName("list-foot");
        var link = new RowLink(
                ApprovalsView.class, QueryParameters.of("selected", ApprovalsView.key(approval)), head, title, who);
        link.select(selected);
        return new ListItem(link);
    }
}
