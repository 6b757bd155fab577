package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;

/** What a page shows when there is nothing to show: why, and the next step. */
public final class EmptyState extends Div {

    public EmptyState(VaadinIcon icon, String title, String nextStep, Component... actions) {
        addClassName("empty-state");
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H2(title), new Paragraph(nextStep));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("empty-actions");
            add(row);
        }
    }

    /** For a filter that nothing matches. */
    public static EmptyState noMatch(String nextStep, Component... actions) {
        return new EmptyState(VaadinIcon.SEARCH, "Nothing matches", nextStep, actions);
    }
}
