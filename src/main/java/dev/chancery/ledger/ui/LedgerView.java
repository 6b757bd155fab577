package dev.chancery.ledger.ui;

import com.vaadin.flow.component.Component;
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
import dev.chancery.console.export.ExportRecord;
import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.FilterInput;
import dev.chancery.console.filter.Misread;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.integrity.Standings;
import dev.chancery.ledger.store.EntryListing;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who did what, and is the log intact? The list of entries beside the one that is open. */
@Route("ledger")
@PageTitle("Audit log · Chancery")
@RolesAllowed({"ADMIN", "AUDITOR", "REVIEWER"})
@StyleSheet("context://chancery/ledger.css")
class LedgerView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 25;

    private final EntryListing listing;
    private final EntryDetails details;
    private final Standings standings;
    private final ViewHeader header = new ViewHeader("Audit log", "");
    private final FilterInput filter = new FilterInput(
            "Filter entries",
            "type:review.* actor:person:ada subject:review:…",
            text -> go(LedgerAddress.filtered(text)));
    private final Div listPane = new Div();
    private final Div pane = new Div();
    private final Split split = new Split(listPane, pane);
    private EntryList list = new EntryList(List.of(), LedgerAddress.filtered(""));
    private Optional<LedgerAddress> shown = Optional.empty();

    LedgerView(EntryListing listing, EntryDetails details, Standings standings, ExportRecord record) {
        this.listing = listing;
        this.details = details;
        this.standings = standings;
        addClassName("page");
        header.actions(new ExportLinks(this::export, record));
        var verify = new RouterLink("Verify a range", VerifyRangeView.class);
        verify.addClassName("button-link");
        header.actions(verify);
        add(header, filter, split, keys());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = LedgerAddress.of(event.getLocation().getQueryParameters());
        if (!shown.map(LedgerAddress::closed).equals(Optional.of(address.closed()))) {
            load(address);
        }
        shown = Optional.of(address);
        header.subtitle(LedgerSentence.of(standings.now(), listing.waiting()));
        open(address);
    }

    private void load(LedgerAddress address) {
        var reading = address.reading();
        filter.show(address.query(), reading);
        listPane.removeAll();
        switch (reading) {
            case Misread<LedgerField> _ -> list = new EntryList(List.of(), address);
            case Filter<LedgerField> wanted -> {
                var page = listing.page(wanted, address.before(), PAGE);
                list = new EntryList(page.entries(), address);
                listPane.add(list);
                page.next().ifPresent(it -> listPane.add(older(address.from(it))));
            }
        }
    }

    /** What the list shows; a filter that cannot be read selects nothing, as on the page. */
    private Export<LedgerEntry> export() {
        return switch (shown.map(LedgerAddress::reading).orElseGet(() -> LedgerField.LANGUAGE.read(""))) {
            case Misread<LedgerField>(var word, var _) -> EntryExport.nothing(word);
            case Filter<LedgerField> wanted -> EntryExport.of(wanted, listing);
        };
    }

    private void open(LedgerAddress address) {
        var entry = address.entry().or(list::first);
        split.arrange(address.entry().isPresent(), list.first().isEmpty());
        list.select(entry);
        pane.removeAll();
        var back = new RouterLink("Back to the list", LedgerView.class);
        back.setQueryParameters(address.closed().parameters());
        back.addClassName("list-back");
        pane.add(back);
        pane.add(entry.map(this::detail).orElseGet(() -> nothing(address)));
    }

    private Component detail(UUID id) {
        return details.find(id)
                .<Component>map(it -> it)
                .orElseGet(() -> EmptyState.noMatch("The ledger has no entry with this id.", everything()));
    }

    private static Component nothing(LedgerAddress address) {
        return switch (address.reading()) {
            case Misread<LedgerField>(var word, var sentence) ->
                new EmptyState(VaadinIcon.FILTER, "“" + word + "” is not understood", sentence, everything());
            case Filter<LedgerField>(var terms)
            when terms.isEmpty() ->
                new EmptyState(
                        VaadinIcon.ARCHIVES,
                        "Nothing has happened yet",
                        "Whatever changes anything here leaves an entry. Sign-ins and reviews come first.");
            case Filter<LedgerField> _ ->
                EmptyState.noMatch("No entry fits this filter. Take a word out of it, or start over.", everything());
        };
    }

    private KeyMap keys() {
        return new KeyMap()
                .on("j", "Next entry", () -> move(1))
                .on("k", "Previous entry", () -> move(-1))
                .on("/", "Filter", filter::focus);
    }

    private void move(int distance) {
        shown.ifPresent(address -> address.entry()
                .or(list::first)
                .flatMap(it -> list.beside(it, distance))
                .ifPresent(it -> go(address.at(it))));
    }

    private void go(LedgerAddress address) {
        getUI().ifPresent(ui -> ui.navigate(LedgerView.class, address.parameters()));
    }

    private static MoreLink older(LedgerAddress address) {
        return new MoreLink("Older entries", LedgerView.class, address.parameters());
    }

    private static RouterLink everything() {
        return new RouterLink("Show every entry", LedgerView.class);
    }
}
