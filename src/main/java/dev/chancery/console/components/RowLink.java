package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** The whole face of a row in a list: a link to what it is about, which can be the one that is open. */
public final class RowLink extends RouterLink {

    public RowLink(Class<? extends Component> view, QueryParameters where, Component... face) {
        setRoute(view);
        setQueryParameters(where);
        addClassName("list-row");
        add(face);
    }

    /** Marks the row as the one that is open and brings it in sight, or takes the mark away. */
    public void select(boolean selected) {
        getElement().getClassList().set("selected", selected);
        if (selected) {
            getElement().setAttribute("aria-current", "true");
            getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        } else {
            getElement().removeAttribute("aria-current");
        }
    }
}
