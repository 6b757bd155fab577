package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Map;

/** The ways to narrow a list, each a link that reproduces it. */
public final class Facets extends Nav {

    private final Class<? extends Component> view;

    public Facets(Class<? extends Component> view, String name) {
        this.view = view;
        addClassName("facets");
        getElement().setAttribute("aria-label", name);
    }

    /** A facet of so many, or of no told number when empty. */
    public Facets facet(String word, String count, Map<String, String> parameters, boolean isChosen) {
        var link = new RouterLink("", view);
        link.setQueryParameters(QueryParameters.simple(parameters));
        link.addClassName("facet");
        link.add(new Span(word));
        if (!count.isEmpty()) {
            var number = new Span(count);
            number.addClassName("facet-count");
            link.add(number);
        }
        if (isChosen) {
            link.addClassName("chosen");
            link.getElement().setAttribute("aria-current", "true");
        }
        add(link);
        return this;
    }
}
