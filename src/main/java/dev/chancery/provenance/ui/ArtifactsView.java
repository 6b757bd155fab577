package dev.chancery.provenance.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.MoreLink;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.export.ExportLinks;
import dev.chancery.console.export.ExportRecord;
import dev.chancery.provenance.store.StatedArtifact;
import dev.chancery.provenance.store.StatedArtifacts;
import dev.chancery.provenance.store.StatedArtifacts.Place;
import dev.chancery.provenance.verification.Chains;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Which commits and artifacts is anything known of, and how far does each one's chain hold? */
@Route("artifacts")
@PageTitle("Artifacts · Chancery")
@PermitAll
@StyleSheet("context://chancery/provenance.css")
class ArtifactsView extends Div implements AfterNavigationObserver {

    private static final int PAGE = 50;

    private final StatedArtifacts artifacts;
    private final Chains chains;
    private final TextField search = new TextField();
    private final Div list = new Div();

    ArtifactsView(StatedArtifacts artifacts, Chains chains, ExportRecord record) {
        this.artifacts = artifacts;
        this.chains = chains;
        addClassName("page");
        list.addClassName("stack");
        search.addClassName("search-field");
        search.setPlaceholder("First digits of a digest or commit");
        search.setAriaLabel("Find by the first digits of a digest or commit");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(ArtifactsAddress.searching(change.getValue().strip()));
            }
        });
        add(
                new ViewHeader("Artifacts", "Every commit and artifact a signed statement is about, newest first")
                        .actions(new ExportLinks(
                                () -> ProvenanceExports.artifacts(search.getValue(), artifacts), record)),
                search,
                list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var address = ArtifactsAddress.of(event.getLocation().getQueryParameters());
        search.setValue(address.search());
        list.removeAll();
        DigestSearch.of(address.search())
                .ifPresentOrElse(
                        digest -> show(address, artifacts.newest(digest.hexPrefix(), address.after(), PAGE + 1)),
                        () -> list.add(EmptyState.noMatch("A digest has hex digits only: 0 to 9 and a to f.", all())));
    }

    private void show(ArtifactsAddress address, List<StatedArtifact> found) {
        if (found.isEmpty()) {
            list.add(address.search().isEmpty() ? nothingYet() : noMatch(address.search()));
            return;
        }
        var page = found.subList(0, Math.min(PAGE, found.size()));
        list.add(new ArtifactGrid(page, chains.of(page)));
        if (found.size() > PAGE) {
            var last = page.getLast();
            list.add(older(address.from(new Place(last.latestStatedAt(), last.digest()))));
        }
    }

    private static EmptyState nothingYet() {
        return new EmptyState(
                VaadinIcon.PACKAGE,
                "Nothing is attested yet",
                "The first review that ends states its verdict about its commit, and the commit appears here.");
    }

    private static EmptyState noMatch(String text) {
        return EmptyState.noMatch("No statement is about a digest that starts with “" + text + "”.", all());
    }

    private static RouterLink all() {
        return new RouterLink("Show all artifacts", ArtifactsView.class);
    }

    private static MoreLink older(ArtifactsAddress address) {
        return new MoreLink("Older artifacts", ArtifactsView.class, address.parameters());
    }

    private void go(ArtifactsAddress address) {
        getUI().ifPresent(ui -> ui.navigate(ArtifactsView.class, address.parameters()));
    }
}
