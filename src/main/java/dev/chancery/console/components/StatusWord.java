package dev.chancery.console.components;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Tone;

/** A status as icon, word and colour. */
public final class StatusWord extends Span {

    public StatusWord(Tone tone, String word) {
        addClassNames("status", tone.styleClass());
        var icon = icon(tone).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(word));
    }

    private StatusWord(Tone tone, Span word) {
        addClassNames("status", tone.styleClass());
        add(word);
    }

    /** Only word and colour, for a severity beside a chip. */
    public static StatusWord plain(Tone tone, String word) {
        return new StatusWord(tone, new Span(word));
    }

    static VaadinIcon icon(Tone tone) {
        return switch (tone) {
            case OK -> VaadinIcon.CHECK_CIRCLE;
            case WARN -> VaadinIcon.WARNING;
            case BAD -> VaadinIcon.CLOSE_CIRCLE;
            case AI -> VaadinIcon.AUTOMATION;
            case INFO -> VaadinIcon.INFO_CIRCLE;
            case QUIET -> VaadinIcon.CIRCLE_THIN;
        };
    }
}
