package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;

/** Leads from the end of a list to what comes after it, by an address that can be kept. */
public final class MoreLink extends RouterLink {

    public MoreLink(String text, Class<? extends Component> view, QueryParameters parameters) {
        super(text, view);
        lookingOn(parameters);
    }

    /** Stays with what the page is about, as {@code Older acts} of one task. */
    public <V extends Component & HasUrlParameter<String>> MoreLink(
            String text, Class<V> view, String about, QueryParameters parameters) {
        super(text, view, about);
        lookingOn(parameters);
    }

    private void lookingOn(QueryParameters parameters) {
        setQueryParameters(parameters);
        addClassName("more-link");
    }
}
