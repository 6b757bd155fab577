package dev.chancery.console.evidence;

import com.vaadin.flow.component.html.OrderedList;

/** Hops in their order, drawn as cards on a line that breaks where a hop is missing or failed. */
public final class Chain extends OrderedList {

    public Chain(Hop... hops) {
        addClassName("chain");
        getElement().setAttribute("aria-label", "Chain of evidence");
        add(hops);
    }
}
