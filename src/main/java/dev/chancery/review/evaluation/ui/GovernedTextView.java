package dev.chancery.review.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.ui.CatalogParts;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import dev.chancery.review.AssetUse;
import dev.chancery.review.evaluation.Evaluations;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What does this version say and change, what was measured of it, and where is it used? */
@Route("prompts/:name/:number?([0-9]{1,9})")
@RouteAlias("routing/:name/:number?([0-9]{1,9})")
@RouteAlias("thresholds/:name/:number?([0-9]{1,9})")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/catalog.css")
@JsModule("context://chancery/time.js")
class GovernedTextView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final int SHOWN = 5;

    private final Parts parts;
    private GovernedKind kind = GovernedKind.PROMPTS;
    private String title = "";

    /** What the page needs from the application. */
    @Component("governedTextParts")
    record Parts(Catalog catalog, CatalogParts catalogParts, Evaluations evaluations, MeasureDialog.Parts measuring) {}

    GovernedTextView(Parts parts) {
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        kind = GovernedKind.at(event.getLocation().getFirstSegment());
        var name = event.getRouteParameters().get("name").flatMap(it -> AssetName.parse(kind.kind(), it));
        var number = event.getRouteParameters().getInteger("number");
        var against = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("against")
                .filter(it -> it.matches("[0-9]{1,9}"))
                .map(Integer::valueOf);
        show(name.flatMap(it -> version(it, number)), against);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** Without a number, what is in production, or else the newest. */
    private Optional<AssetVersion> version(AssetName name, Optional<Integer> number) {
        var catalog = parts.catalog();
        return number.isPresent()
                ? catalog.version(name, number.get())
                : catalog.labelled(name, Asset.PRODUCTION)
                        .or(() -> catalog.find(name)
                                .flatMap(it -> catalog.history(it.id()).stream().findFirst())
                                .flatMap(it -> catalog.version(it.id())));
    }

    private void show(Optional<AssetVersion> found, Optional<Integer> against) {
        removeAll();
        title = found.map(it -> it.name().name() + " version " + it.number()).orElse("Unknown version");
        found.ifPresentOrElse(
                it -> show(it, against),
                () -> add(
                        EmptyState.noMatch("There is no such version.", new Anchor("/" + kind.path(), kind.title()))));
    }

    private void show(AssetVersion version, Optional<Integer> against) {
        var asset = parts.catalog().find(version.asset()).orElseThrow();
        var beside = new Div(evidence(version), uses(version));
        beside.addClassName("columns");
        var history = parts.catalog().history(asset.id());
        add(
                header(asset, version, against),
                beside,
                text(version, against),
                new Panel("Versions", parts.catalogParts().timeline(asset, history, version.number()))
                        .beside(when(asset)));
    }

    private ViewHeader header(Asset asset, AssetVersion version, Optional<Integer> against) {
        var standing = asset.labelsOf(version.id()).isEmpty()
                ? version.state().label()
                : String.join(", ", asset.labelsOf(version.id()));
        var header = new ViewHeader(version.name().name() + " version " + version.number(), "")
                .breadcrumb(kind.title(), "/" + kind.path())
                .subtitle(
                        new Span(standing + ": “" + version.record().message() + "”"),
                        new RelativeTime(version.record().createdAt()));
        if (parts.measuring().mayMeasure()) {
            header.actions(new Button(
                    "Measure…",
                    VaadinIcon.SCALE.create(),
                    _ -> new MeasureDialog(parts.measuring(), List.of(version), Optional.empty()).open()));
        }
        return header.actions(parts.catalogParts()
                .actions(version, () -> show(parts.catalog().version(version.id()), against)));
    }

    private static Anchor when(Asset asset) {
        return new Anchor(Links.asset(asset.name().kind(), asset.name().name()), "What was in production when?");
    }

    private Panel text(AssetVersion version, Optional<Integer> against) {
        var other = against.flatMap(it -> parts.catalog().version(version.name(), it))
                .or(() -> version.record().parent().flatMap(parts.catalog()::version))
                .filter(it -> !it.id().equals(version.id()));
        var path = EvaluationLinks.version(version.name(), version.number());
        return other.map(it -> new Panel(
                                "What changes from version " + it.number(),
                                parts.catalogParts().diff(it, version))
                        .beside(new Anchor(path + "?against=" + version.number(), "Whole text")))
                .orElseGet(() -> new Panel("Text", parts.catalogParts().text(version)));
    }

    private Panel evidence(AssetVersion version) {
        var use = new AssetUse(version.name().kind(), version.name().name(), version.number(), version.digest());
        var measured = parts.evaluations().doneOn(use);
        if (measured.isEmpty()) {
            return new Panel(
                    "Evidence",
                    new Paragraph("Nothing was measured yet. Production asks for a result on a labelled set."));
        }
        var facts = new FactList();
        measured.stream()
                .limit(SHOWN)
                .forEach(it -> facts.fact(
                        new Span("on " + it.subject().title()),
                        new Anchor(EvaluationLinks.one(it.id()), FigureWords.headline(it)),
                        new RelativeTime(it.endedAt().orElse(it.askedAt()))));
        return new Panel("Evidence", facts);
    }

    private Panel uses(AssetVersion version) {
        var uses = parts.catalog().uses(version.id());
        if (uses.isEmpty()) {
            return new Panel("Where used", new Paragraph("Nothing has used this version yet."));
        }
        var facts = new FactList();
        uses.forEach(it -> facts.fact(new Span(it.detail()), new Anchor(it.path(), it.title()), new Span("")));
        return new Panel("Where used", facts);
    }
}
