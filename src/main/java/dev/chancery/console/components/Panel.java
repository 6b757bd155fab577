package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A framed part of a page under a title of its own. */
public final class Panel extends Section {

    private final Div heading = new Div();

    public Panel(String title, Component... content) {
        addClassName("panel");
        heading.addClassName("panel-heading");
        heading.add(new H2(title));
        add(heading);
        add(content);
    }

    /** Adds actions or a short word at the right of the title. */
    public Panel beside(Component... components) {
        heading.add(components);
        return this;
    }

    /** Lets tables and lists reach the frame. */
    public Panel flush() {
        addClassName("flush");
        return this;
    }
}
