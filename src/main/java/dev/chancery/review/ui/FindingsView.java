package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.KeyMap;
import dev.chancery.console.components.MoreLink;
import dev.chancery.console.components.Split;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.Export;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.Misread;
import dev.chancery.identity.Roles;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.ClassCounts;
import dev.chancery.review.triage.FilterField;
import dev.chancery.review.triage.FindingLine;
import dev.chancery.review.triage.Inbox;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which findings wait for an answer, and what is each about? The list beside the finding that is open. */
@Route("findings")
@PageTitle("Findings")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/review.css")
class FindingsView extends Div implements AfterNavigationObserver, TriageDesk.Listener {

    private static final int PAGE = 25;

    private final Inbox inbox;
    private final TriageDesk desk;
    private final FindingPane pane;
    private final InboxExtras extras;
    private final ViewHeader header = new ViewHeader("Findings", "");
    private final FilterBar filterBar = new FilterBar(text -> go(InboxAddress.filtered(text)));
    private final Div listPane = new Div();
    private final Split split;
    private FindingList list = new FindingList(List.of(), InboxAddress.filtered(""));
    private InboxAddress shown = InboxAddress.filtered("");
    private boolean listed;

    FindingsView(Inbox inbox, TriageDesk.Parts desk, FindingPane.Parts pane, InboxExtras extras) {
        this.inbox = inbox;
        this.extras = extras;
        this.desk = new TriageDesk(desk, this);
        this.pane = new FindingPane(pane);
        addClassName("page");
        this.split = new Split(listPane, this.pane);
        header.actions(new ExportLinks(this::export, extras.exports()), button("Saved views", this::showViews));
        if (this.desk.isOpen()) {
            header.actions(button("Answer all…", this::askAboutAll));
        }
        add(header, filterBar, split, keys());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = InboxAddress.of(event.getLocation().getQueryParameters());
        if (!listed || !address.closed().equals(shown.closed())) {
            load(address);
        }
        shown = address;
        open();
    }

    @Override
    public void stands(UUID finding, Triage triage, boolean forward) {
        list.show(finding, triage.state());
        tellCounts();
        var next = list.beside(finding, 1);
        if (forward && next.isPresent()) {
            go(shown.at(next.get()));
        } else if (shown.finding().equals(Optional.of(finding))) {
            open();
        } else {
            go(shown.at(finding));
        }
    }

    @Override
    public void standOtherwise() {
        load(shown);
        open();
    }

    private void load(InboxAddress address) {
        listed = true;
        listPane.removeAll();
        switch (address.reading()) {
            case Misread<FilterField> misread -> {
                list = new FindingList(List.of(), address);
                filterBar.show(address, misread, ClassCounts.NONE);
                header.setSubtitle("The filter is not understood");
            }
            case Filter<FilterField> filter -> load(address, filter);
        }
    }

    private void load(InboxAddress address, Filter<FilterField> filter) {
        var page = inbox.page(filter, address.after(), PAGE);
        list = new FindingList(page.lines(), address);
        listPane.add(list);
        page.next().ifPresent(it -> listPane.add(older(address.from(it))));
        tellCounts(address, filter);
    }

    /** The list stays as it is while somebody works through it; what it would be otherwise is told at once. */
    private void tellCounts() {
        if (shown.reading() instanceof Filter<FilterField> filter) {
            tellCounts(shown, filter);
        }
    }

    private void tellCounts(InboxAddress address, Filter<FilterField> filter) {
        filterBar.show(address, filter, inbox.counts(filter));
        header.setSubtitle(sentence(inbox.open()));
    }

    private void open() {
        var finding = shown.finding().or(list::first);
        split.arrange(shown.finding().isPresent(), finding.isEmpty());
        list.select(finding);
        if (finding.isEmpty()) {
            pane.clear();
            pane.add(nothing());
        } else {
            if (!pane.show(finding.get(), desk)) {
                pane.add(EmptyState.noMatch("There is no finding with this id.", back()));
            }
        }
    }

    private Component nothing() {
        return switch (shown.reading()) {
            case Misread<FilterField>(var word, var sentence) ->
                new EmptyState(VaadinIcon.FILTER, "“" + word + "” is not understood", sentence, reset());
            case Filter<FilterField> filter
            when filter.equals(FilterField.OPEN) ->
                new EmptyState(
                        VaadinIcon.CHECK_CIRCLE_O,
                        "Nothing waits for triage",
                        "Findings appear here as soon as a review has ended.",
                        new RouterLink("Submit a review", NewReviewView.class),
                        everything());
            case Filter<FilterField> _ ->
                EmptyState.noMatch("No finding fits this filter. Take a word out of it, or start over.", reset());
        };
    }

    private KeyMap keys() {
        return new KeyMap()
                .on("j", "Next finding", () -> move(1))
                .on("k", "Previous finding", () -> move(-1))
                .on("1", "Confirm", () -> pane.dossier().ifPresent(desk::confirm))
                .on("2", "Duplicate of another", () -> pane.dossier().ifPresent(desk::askForOriginal))
                .on("3", "Dismiss, with a reason", () -> pane.dossier().ifPresent(desk::askAndDismiss))
                .on("h", "Snooze", () -> pane.dossier().ifPresent(desk::askAndSnooze))
                .on("x", "Pick out, or put back", this::pick)
                .on("a", "Answer all that are picked or fit", this::askAboutAll)
                .on("u", "Undo", () -> desk.undo(pane.dossier()))
                .on("e", "More code, or less", pane::toggleCode)
                .on("v", "Saved views", this::showViews)
                .on("/", "Filter", filterBar::focus);
    }

    private void pick() {
        shown.finding().or(list::first).ifPresent(list::pick);
    }

    private void askAboutAll() {
        if (!list.picked().isEmpty()) {
            desk.askAbout(list.picked());
        } else if (shown.reading() instanceof Filter<FilterField> filter) {
            desk.askAboutAll(filter);
        }
    }

    private void showViews() {
        new SavedViewsDialog(extras.views(), shown.query()).open();
    }

    private Export<FindingLine> export() {
        return shown.reading() instanceof Filter<FilterField> filter
                ? FindingExport.of(filter, inbox)
                : FindingExport.nothing(shown.query());
    }

    private static Button button(String text, Runnable intent) {
        return new Button(text, _ -> intent.run());
    }

    private void move(int distance) {
        shown.finding().or(list::first).flatMap(it -> list.beside(it, distance)).ifPresent(it -> go(shown.at(it)));
    }

    private void go(InboxAddress address) {
        getUI().ifPresent(ui -> ui.navigate(FindingsView.class, address.parameters()));
    }

    private static String sentence(int open) {
        return switch (open) {
            case 0 -> "Nothing waits for triage";
            case 1 -> "1 finding waits for triage";
            case Inbox.MOST_COUNTED -> "More than " + (open - 1) + " findings wait for triage";
            default -> open + " findings wait for triage";
        };
    }

    private static MoreLink older(InboxAddress address) {
        return new MoreLink("Older findings", FindingsView.class, address.parameters());
    }

    private RouterLink back() {
        return link("Back to the list", shown.closed(), "list-back");
    }

    private static RouterLink reset() {
        return link("Show what is open", InboxAddress.filtered(FilterField.OPEN.toString()), "finding-reset");
    }

    private static RouterLink everything() {
        return link("Show everything", InboxAddress.filtered(""), "finding-reset");
    }

    private static RouterLink link(String text, InboxAddress address, String styleClass) {
        var link = new RouterLink(text, FindingsView.class);
        link.setQueryParameters(address.parameters());
        link.addClassName(styleClass);
        return link;
    }
}
