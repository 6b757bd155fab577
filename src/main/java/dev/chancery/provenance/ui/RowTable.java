package dev.chancery.provenance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A table of few rows whose first column names the row; reads well on narrow screens and aloud. */
final class RowTable extends NativeTable {

    RowTable(String caption, String... columns) {
        addClassName("hop-table");
        setCaptionText(caption);
        var head = new NativeTableRow();
        for (var column : columns) {
            var cell = head.addHeaderCell();
            cell.setText(column);
            cell.getElement().setAttribute("scope", "col");
        }
        getHead().add(head);
    }

    RowTable row(Component name, Component... cells) {
        var row = new NativeTableRow();
        var first = row.addHeaderCell();
        first.add(name);
        first.getElement().setAttribute("scope", "row");
        List.of(cells).forEach(cell -> row.addDataCell().add(cell));
        getBody().add(row);
        return this;
    }

    static Span words(String text) {
        return new Span(text);
    }

    static Span mono(String text) {
        var span = new Span(text);
        span.addClassName("mono");
        return span;
    }
}
