package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Rows of label, value and detail, parted by hairlines. */
@Tag("dl")
public final class FactList extends HtmlContainer {

    public FactList() {
        addClassName("facts");
    }

    /** A row of plain words; the value is set in the monospace, as ids and versions are. */
    public FactList fact(String label, String value, String detail) {
        var code = new Span(value);
        code.addClassName("mono");
        return fact(new Span(label), code, new Span(detail));
    }

    public FactList fact(String label, String value) {
        return fact(label, value, "");
    }

    public FactList fact(String label, Component value) {
        return row(new Span(label), value, new Component[0]);
    }

    /** A row whose parts are components, such as a chip, a digest link or a status. */
    public FactList fact(Component label, Component value, Component detail) {
        return row(label, value, detail);
    }

    private FactList row(Component label, Component value, Component... detail) {
        var row = new Div(new Cell("dt", label), new Cell("dd", value));
        row.addClassName("fact");
        if (detail.length > 0) {
            var last = new Cell("dd", detail);
            last.addClassName("fact-detail");
            row.add(last);
        }
        add(row);
        return this;
    }

    private static final class Cell extends HtmlContainer {
        Cell(String tag, Component... content) {
            super(tag);
            add(content);
        }
    }
}
