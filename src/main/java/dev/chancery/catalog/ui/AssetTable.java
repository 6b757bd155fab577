package dev.chancery.catalog.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;
import dev.chancery.catalog.Asset;
import java.util.List;

/** Governed assets as rows: each with its name as a link, what is in production and since when, and its labels. */
public final class AssetTable extends Grid<Asset> {

    /** The path of an asset's page is the caller's, as is what it says of the version in production. */
    public AssetTable(
            List<Asset> assets, ValueProvider<Asset, String> path, ValueProvider<Asset, String> inProduction) {
        setItems(assets);
        setAllRowsVisible(true);
        setSelectionMode(SelectionMode.NONE);
        addColumn(LitRenderer.<Asset>of("<a href=\"${item.path}\">${item.name}</a>")
                        .withProperty("path", path)
                        .withProperty("name", it -> it.name().name()))
                .setHeader("Name")
                .setFlexGrow(2);
        addColumn(inProduction).setHeader("In production").setFlexGrow(1);
        addColumn(since()).setHeader("Since").setFlexGrow(1);
        addColumn(it -> String.join(", ", it.labels().keySet()))
                .setHeader("Labels")
                .setFlexGrow(1);
    }

    private static LitRenderer<Asset> since() {
        return LitRenderer.<Asset>of("${item.at ? html`<chancery-time datetime=\"${item.at}\"></chancery-time>` : '–'}")
                .withProperty(
                        "at",
                        it -> it.production()
                                .map(label -> label.movedAt().toString())
                                .orElse(""));
    }
}
