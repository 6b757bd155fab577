package dev.chancery.ledger.ui;

import com.vaadin.flow.component.html.Pre;

/** Exact text in a frame that scrolls, by key too. */
final class RawText extends Pre {

    RawText(String name, String text) {
        super(text);
        addClassName("raw");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", name);
    }
}
