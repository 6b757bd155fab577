package dev.chancery.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.VersionState;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.FactList;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.console.evidence.DigestLink;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.stream.Stream;

/** What does this version say, what does it change, and may it be used? */
@Route("catalog/:kind/:name/:number([0-9]{1,9})")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/catalog.css")
class VersionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CatalogParts parts;
    private String title = "Version";

    VersionView(CatalogParts parts) {
        this.parts = parts;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().getInteger("number").orElse(0);
        var against = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("against")
                .flatMap(VersionView::number);
        show(
                AssetView.name(event.getRouteParameters())
                        .flatMap(it -> parts.catalog().version(it, number)),
                against);
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Optional<AssetVersion> found, Optional<Integer> against) {
        removeAll();
        title = found.map(it -> it.name().name() + " version " + it.number()).orElse("Unknown version");
        found.ifPresentOrElse(
                it -> show(it, against),
                () -> add(EmptyState.noMatch(
                        "There is no such version.", new RouterLink("Governed assets", AssetsView.class))));
    }

    private void show(AssetVersion version, Optional<Integer> against) {
        var asset = parts.catalog().find(version.asset()).orElseThrow();
        var columns = new Div(facts(asset, version), uses(version));
        columns.addClassName("columns");
        var history = parts.catalog().history(asset.id());
        add(
                header(asset, version, against),
                text(asset, version, against),
                columns,
                new Panel("Versions", parts.timeline(asset, history, version.number())));
    }

    private ViewHeader header(Asset asset, AssetVersion version, Optional<Integer> against) {
        var header = new ViewHeader(
                        "Version " + version.number() + ", " + version.state().label(), "")
                .breadcrumb("Governed assets", Links.assets())
                .breadcrumb(
                        asset.name().name(),
                        Links.asset(asset.name().kind(), asset.name().name()));
        header.subtitle(standing(asset, version));
        return header.actions(parts.actions(version, () -> show(parts.catalog().version(version.id()), against)));
    }

    private Component[] standing(Asset asset, AssetVersion version) {
        var said = Stream.<Component>of(
                new Span(Says.quoted(version.record())),
                new Span("by " + version.record().author().name()),
                new RelativeTime(version.record().createdAt()));
        var stands = version.state() == VersionState.PROPOSED
                ? Stream.<Component>of(new Span(parts.standing(version.record())))
                : asset.labelsOf(version.id()).isEmpty()
                        ? Stream.<Component>empty()
                        : Stream.<Component>of(new LabelChips(asset, version.id()));
        return Stream.concat(said, stands).toArray(Component[]::new);
    }

    /** The change against another version, or the whole text of a version that has none before it. */
    private Panel text(Asset asset, AssetVersion version, Optional<Integer> against) {
        var other = against.flatMap(it -> parts.catalog().version(asset.name(), it))
                .or(() -> version.record().parent().flatMap(parts.catalog()::version));
        var whole = new Anchor(
                Links.assetVersion(asset.name().kind(), asset.name().name(), version.number()) + "?against="
                        + version.number(),
                "Whole text");
        if (other.isEmpty() || other.get().id().equals(version.id())) {
            return new Panel("Text", parts.text(version));
        }
        return new Panel("What changes", parts.diff(other.get(), version)).beside(whole);
    }

    private Panel facts(Asset asset, AssetVersion version) {
        var facts = new FactList()
                .fact(new Span("state"), Says.state(version.state()), new LabelChips(asset, version.id()))
                .fact("digest", new DigestLink(version.digest(), parts.paths().of(asset.name(), version.number())))
                .fact(
                        "author",
                        version.record().author().label(),
                        version.record().builtIn() ? "came with the product" : "");
        version.record()
                .word()
                .ifPresent(it ->
                        facts.fact(version.state().label() + " by", it.by().label(), it.reason()));
        return new Panel("About this version", facts);
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

    private static Optional<Integer> number(String text) {
        return text.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }
}
