package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.catalog.ui.AssetTable;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Evaluation;
import dev.chancery.review.evaluation.Evaluations;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Which version of each prompt, routing policy or set of thresholds runs where, and what speaks for it? */
@Route("prompts")
@RouteAlias("routing")
@RouteAlias("thresholds")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/catalog.css")
@JsModule("context://chancery/time.js")
class GovernedTextsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final Catalog catalog;
    private final Evaluations evaluations;
    private GovernedKind kind = GovernedKind.PROMPTS;

    GovernedTextsView(Catalog catalog, Evaluations evaluations) {
        this.catalog = catalog;
        this.evaluations = evaluations;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        kind = GovernedKind.at(event.getLocation().getFirstSegment());
        removeAll();
        var assets = catalog.ofKind(kind.kind());
        var measured = new Anchor(EvaluationLinks.all(), "Evaluations");
        measured.addClassName("button-link");
        add(new ViewHeader(kind.title(), sentence(assets)).actions(measured));
        add(
                assets.isEmpty()
                        ? new EmptyState(
                                VaadinIcon.ARCHIVE,
                                "Nothing here yet",
                                "The first version appears once somebody writes or imports one under Governed assets.",
                                new Anchor(Links.assets(), "Governed assets"))
                        : table(assets));
    }

    @Override
    public String getPageTitle() {
        return kind.title();
    }

    private String sentence(List<Asset> assets) {
        var waiting = assets.stream()
                .flatMap(it -> catalog.history(it.id()).stream())
                .filter(it -> it.state() == VersionState.PROPOSED)
                .count();
        var live = assets.stream().filter(it -> it.production().isPresent()).count();
        return live + " of " + assets.size() + " in production"
                + (waiting == 0
                        ? ""
                        : ", " + waiting + (waiting == 1 ? " version waits" : " versions wait")
                                + " for a second person");
    }

    private Component table(List<Asset> assets) {
        var table = new AssetTable(
                assets,
                it -> EvaluationLinks.version(it.name(), newest(it).number()),
                it -> it.production()
                        .map(label -> "version " + label.number() + " of "
                                + newest(it).number())
                        .orElse("nothing"));
        table.addColumn(this::evidence).setHeader("Measured").setFlexGrow(3);
        return table;
    }

    private VersionRecord newest(Asset asset) {
        return catalog.history(asset.id()).getFirst();
    }

    private String evidence(Asset asset) {
        return asset.production()
                .flatMap(it -> catalog.version(it.version()))
                .map(it -> new AssetUse(it.name().kind(), it.name().name(), it.number(), it.digest()))
                .flatMap(it -> evaluations.doneOn(it).stream().findFirst())
                .map(GovernedTextsView::words)
                .orElse("not yet");
    }

    private static String words(Evaluation evaluation) {
        return FigureWords.headline(evaluation) + " on " + evaluation.subject().title();
    }
}
