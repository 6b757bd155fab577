package dev.chancery.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.LabelMove;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;
import dev.chancery.console.components.Panel;
import dev.chancery.console.components.RelativeTime;

/** Every move of the asset's labels, newest first, with who moved it and why. */
@StyleSheet("context://chancery/catalog.css")
final class MovesPanel extends Composite<Panel> {

    private final CatalogParts parts;
    private final Asset asset;

    public MovesPanel(CatalogParts parts, Asset asset) {
        this.parts = parts;
        this.asset = asset;
    }

    @Override
    protected Panel initContent() {
        var moves = parts.catalog().moves(asset.id());
        if (moves.isEmpty()) {
            return new Panel("Label moves", new Paragraph("No label has been moved yet."));
        }
        var list = new OrderedList();
        list.addClassName("version-timeline");
        list.getElement().setAttribute("aria-label", "Moves of labels");
        moves.forEach(it -> list.add(row(it)));
        return new Panel("Label moves", list);
    }

    private ListItem row(LabelMove move) {
        var head = new Div(
                new Chip(Asset.isProtected(move.label()) ? Tone.OK : Tone.INFO, move.label()),
                new Span(move.from().map(it -> "from version " + it + " to").orElse("to")),
                new Anchor(parts.paths().of(asset.name(), move.to()), "version " + move.to()));
        head.addClassName("version-head");
        var reason = new Div("“" + move.reason() + "”");
        reason.addClassName("version-message");
        var facts = new Div(new Span(move.by().name()), new RelativeTime(move.at()));
        facts.addClassNames("version-facts", "quiet");
        move.evidence().ifPresent(it -> facts.add(new Span(it)));
        move.overridden().ifPresent(it -> facts.add(new Chip(Tone.WARN, "overridden: " + it)));
        return new ListItem(head, reason, facts);
    }
}
