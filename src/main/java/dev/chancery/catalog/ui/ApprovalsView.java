package dev.chancery.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.catalog.approval.WaitingRoom;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.KeyMap;
import dev.chancery.console.components.Split;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Roles;
import dev.chancery.kernel.Actor;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** What waits for my word? The list of questions beside the one that is open. */
@Route("approvals")
@PageTitle("Approvals")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER})
@StyleSheet("context://chancery/catalog.css")
class ApprovalsView extends Div implements AfterNavigationObserver {

    private final WaitingRoom room;
    private final CurrentActor actor;
    private final ViewHeader header = new ViewHeader("Approvals", "");
    private final Div listPane = new Div();
    private final Div pane = new Div();
    private final Split split = new Split(listPane, pane);
    private List<WaitingApproval> waiting = List.of();
    private Optional<WaitingApproval> shown = Optional.empty();

    ApprovalsView(WaitingRoom room, CurrentActor actor) {
        this.room = room;
        this.actor = actor;
        addClassName("page");
        add(header, split, keys());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var selected = event.getLocation().getQueryParameters().getSingleParameter("selected");
        waiting = actor.get() instanceof Actor.Person viewer ? room.waiting(viewer) : List.of();
        shown = selected.flatMap(this::open)
                .or(() -> waiting.stream()
                        .filter(_ -> selected.isEmpty())
                        .findFirst()
                        .flatMap(it -> open(key(it))));
        header.setSubtitle(sentence());
        listPane.removeAll();
        listPane.add(new WaitingList(waiting, shown.map(ApprovalsView::key), room));
        split.arrange(selected.isPresent(), waiting.isEmpty());
        pane.removeAll();
        pane.add(back(), shown.<Component>map(this::detail).orElseGet(() -> nothing(selected.isPresent())));
    }

    /** As {@code version:0198…}. */
    static String key(WaitingApproval approval) {
        return approval.kind() + ":" + approval.id();
    }

    private Optional<WaitingApproval> open(String key) {
        var colon = key.indexOf(':');
        return colon > 0 && actor.get() instanceof Actor.Person viewer
                ? room.find(key.substring(0, colon), key.substring(colon + 1), viewer)
                : Optional.empty();
    }

    private ApprovalDetail detail(WaitingApproval approval) {
        return new ApprovalDetail(
                approval,
                room.title(approval.kind()),
                decision -> room.decide(approval.kind(), decision, (Actor.Person) actor.get()),
                this::next);
    }

    private void next() {
        getUI().ifPresent(ui -> ui.navigate(ApprovalsView.class));
    }

    private static Component nothing(boolean selected) {
        return selected
                ? EmptyState.noMatch(
                        "This question no longer waits: it was decided, withdrawn or has expired.",
                        new RouterLink("Show what waits", ApprovalsView.class))
                : new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        "Nothing waits for a word",
                        "Proposed versions of policies and other assets appear here, and acts of agents that need a"
                                + " person.",
                        new Anchor(Links.assets(), "Governed assets"));
    }

    private String sentence() {
        var mine = waiting.stream().filter(it -> it.barred().isEmpty()).count();
        if (waiting.isEmpty()) {
            return "Nothing waits for a word";
        }
        var all = waiting.size() == 1 ? "1 question waits" : waiting.size() + " questions wait";
        return mine == waiting.size()
                ? all + " for your word"
                : all + ", " + (mine == 0 ? "none" : mine) + " for your word";
    }

    private static RouterLink back() {
        var link = new RouterLink("Back to the list", ApprovalsView.class);
        link.addClassName("list-back");
        return link;
    }

    private KeyMap keys() {
        return new KeyMap().on("j", "Next question", () -> move(1)).on("k", "Previous question", () -> move(-1));
    }

    private void move(int distance) {
        var keys = waiting.stream().map(ApprovalsView::key).toList();
        var there = shown.map(it -> keys.indexOf(key(it)) + distance).orElse(0);
        if (there >= 0 && there < keys.size()) {
            getUI().ifPresent(ui -> ui.navigate(ApprovalsView.class, QueryParameters.of("selected", keys.get(there))));
        }
    }
}
