package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** A list and, beside it, what is open in it; a narrow screen shows one of the two. */
public final class Split extends Div {

    public Split(Component list, Component open) {
        super(list, open);
        addClassName("split");
        list.addClassName("split-list");
        open.addClassName("split-open");
    }

    /** Says whether the address names what is open, and whether there is anything to list at all. */
    public void arrange(boolean chosen, boolean empty) {
        getElement().getClassList().set("has-selection", chosen);
        getElement().getClassList().set("is-empty", empty);
    }
}
