package dev.chancery.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.HealthTile;
import dev.chancery.console.components.Sparkline;

/** One figure, how it went lately and what to make of it; leads to the page behind it. */
final class Tile extends Anchor {

    Tile(HealthTile tile) {
        super(tile.path(), "");
        addClassName("tile");
        add(
                part("tile-title", tile.title()),
                part("tile-value", tile.value()),
                new Sparkline(tile.series()),
                detail(tile));
    }

    private static Span detail(HealthTile tile) {
        var detail = part("tile-detail", tile.detail());
        detail.addClassName(tile.tone().styleClass());
        return detail;
    }

    private static Span part(String styleClass, String text) {
        var part = new Span(text);
        part.addClassName(styleClass);
        return part;
    }
}
