package dev.chancery.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.lifecycle.AssetKinds;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** Which version of this asset is in use, which were, and which wait? */
@Route("catalog/:kind/:name")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/catalog.css")
class AssetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final CatalogParts parts;
    private final AssetKinds kinds;
    private String title = "Asset";

    AssetView(CatalogParts parts, AssetKinds kinds) {
        this.parts = parts;
        this.kinds = kinds;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        var found = name(event.getRouteParameters()).flatMap(parts.catalog()::find);
        title = found.map(it -> it.name().name()).orElse("Unknown asset");
        found.ifPresentOrElse(
                it -> show(it, event.getLocation().getQueryParameters().getSingleParameter("at")),
                () -> add(EmptyState.noMatch(
                        "There is no asset of this name.", new RouterLink("Governed assets", AssetsView.class))));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    /** The asset a route names, if such a name can be. */
    static Optional<AssetName> name(RouteParameters parameters) {
        return parameters.get("kind").flatMap(kind -> parameters.get("name").flatMap(it -> AssetName.parse(kind, it)));
    }

    private void show(Asset asset, Optional<String> at) {
        var versions = parts.catalog().history(asset.id());
        var newest = new Anchor(
                parts.paths()
                        .of(
                                asset.name(),
                                versions.isEmpty() ? 1 : versions.getFirst().number()),
                "Newest version");
        newest.addClassName("button-link");
        var header = new ViewHeader(asset.name().name(), "")
                .breadcrumb("Governed assets", Links.assets())
                .breadcrumb(kinds.find(asset.name().kind())
                        .map(AssetType::title)
                        .orElse(asset.name().kind()));
        header.subtitle(standing(asset));
        if (!versions.isEmpty()) {
            header.actions(newest);
        }
        var columns = new Div(
                new Panel("Versions", parts.timeline(asset, versions, 0)),
                new Div(new LiveAtPanel(parts, asset, at), new MovesPanel(parts, asset)));
        columns.addClassName("columns");
        columns.getComponentAt(1).addClassName("stack");
        add(header, columns);
    }

    private static Component[] standing(Asset asset) {
        return asset.production()
                .map(it -> new Component[] {
                    new Span("Version " + it.number() + " is in production"), new RelativeTime(it.movedAt())
                })
                .orElseGet(() -> new Component[] {new Span("Nothing is in production")});
    }
}
