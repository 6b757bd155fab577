package dev.chancery.catalog.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.catalog.spi.Fault;
import java.util.List;

/** What is wrong with a text, with line and column. */
@StyleSheet("context://chancery/catalog.css")
public final class FaultList extends UnorderedList {

    public FaultList(List<Fault> faults) {
        addClassName("fault-list");
        getElement().setAttribute("aria-label", "Faults");
        faults.forEach(it -> {
            var place = new Span(it.line() == 0 ? "text" : it.line() + ":" + it.column());
            place.addClassName("mono");
            add(new ListItem(place, new Span(it.message())));
        });
    }
}
