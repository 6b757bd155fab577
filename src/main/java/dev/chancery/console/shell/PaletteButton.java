package dev.chancery.console.shell;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Looks like a search field and opens the palette, in the browser, without a round trip. */
final class PaletteButton extends NativeButton {

    PaletteButton() {
        addClassName("palette-button");
        var icon = VaadinIcon.SEARCH.create();
        icon.getElement().setAttribute("aria-hidden", "true");
        var words = new Span("Search or jump to");
        words.addClassName("palette-words");
        var key = new Span();
        key.addClassNames("key", "palette-key");
        key.getElement().setAttribute("aria-hidden", "true");
        add(icon, words, key);
        getElement().setAttribute("aria-haspopup", "dialog");
        getElement().setAttribute("aria-label", "Search or jump to");
        getElement().setAttribute("data-opens-palette", true);
    }
}
