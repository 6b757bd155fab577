package dev.chancery.catalog.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.files.AssetFiles;
import dev.chancery.catalog.lifecycle.AssetKinds;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.console.Links;
import dev.chancery.console.components.EmptyState;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.ViewHeader;
import dev.chancery.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.function.Supplier;

/** Which texts govern this place, and which version of each is in use? */
@Route("catalog")
@PageTitle("Governed assets")
@RolesAllowed({Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR})
@StyleSheet("context://chancery/catalog.css")
@JsModule("context://chancery/time.js")
class AssetsView extends Div implements AfterNavigationObserver {

    private final Catalog catalog;
    private final AssetKinds kinds;
    private final CatalogParts catalogParts;
    private final AssetFiles files;

    AssetsView(Catalog catalog, AssetKinds kinds, CatalogParts catalogParts, AssetFiles files) {
        this.catalog = catalog;
        this.kinds = kinds;
        this.catalogParts = catalogParts;
        this.files = files;
        addClassName("page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var parts = kinds.all().stream()
                .map(it -> part(it, catalog.ofKind(it.kind())))
                .toList();
        var assets = kinds.all().stream()
                .mapToInt(it -> catalog.ofKind(it.kind()).size())
                .sum();
        add(header(assets));
        if (assets == 0) {
            add(new EmptyState(
                    VaadinIcon.ARCHIVE,
                    "No governed assets yet",
                    "They appear once somebody proposes a first version, in the console or through /v1/assets."));
        } else {
            parts.forEach(this::add);
        }
    }

    private ViewHeader header(int assets) {
        var header =
                new ViewHeader("Governed assets", assets == 1 ? "1 text in versions" : assets + " texts in versions");
        header.actions(archive("Export production", files::inProduction), archive("Export all", files::everything));
        if (catalogParts.mayWrite()) {
            header.actions(new Button(
                    "Import…",
                    VaadinIcon.UPLOAD.create(),
                    _ -> new ImportDialog(catalogParts, files, this::show).open()));
        }
        return header;
    }

    private static Anchor archive(String title, Supplier<byte[]> bytes) {
        var link = new Anchor(
                (DownloadHandler) event -> {
                    event.setFileName("governed-assets.zip");
                    event.setContentType("application/zip");
                    try (var out = event.getOutputStream()) {
                        out.write(bytes.get());
                    }
                },
                title);
        link.addClassName("button-link");
        return link;
    }

    private static Component part(AssetType type, List<Asset> assets) {
        var table = new AssetTable(
                assets,
                it -> Links.asset(it.name().kind(), it.name().name()),
                it -> it.production().map(label -> "version " + label.number()).orElse("nothing"));
        var panel = new Panel(type.title(), table).flush();
        panel.setVisible(!assets.isEmpty());
        return panel;
    }
}
