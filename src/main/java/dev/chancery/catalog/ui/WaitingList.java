package dev.chancery.catalog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.catalog.approval.WaitingRoom;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import java.util.List;
import java.util.Optional;

/** The questions that wait, one of them open. */
final class WaitingList extends UnorderedList {

    WaitingList(List<WaitingApproval> waiting, Optional<String> shown, WaitingRoom room) {
        addClassName("waiting-list");
        getElement().setAttribute("aria-label", "Questions");
        waiting.forEach(it -> add(row(it, room.title(it.kind()), shown.equals(Optional.of(ApprovalsView.key(it))))));
    }

    private static ListItem row(WaitingApproval approval, String kind, boolean selected) {
        var time = new RelativeTime(approval.at());
        time.addClassName("waiting-age");
        var head = new Div(new Chip(Tone.INFO, kind));
        if (approval.barred().isPresent()) {
            head.add(new StatusWord(Tone.QUIET, "Not yours"));
        }
        head.add(time);
        head.addClassName("waiting-head");
        var title = new Div(approval.title());
        title.addClassName("waiting-title");
        var who = new Span(approval.askedBy() + ": " + approval.summary());
        who.addClassName("waiting-who");
        var link = new RouterLink();
        link.addClassName("waiting-row");
        link.setRoute(ApprovalsView.class);
        link.setQueryParameters(QueryParameters.of("selected", ApprovalsView.key(approval)));
        link.add(head, title, who);
        if (selected) {
            link.addClassName("selected");
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }
}
