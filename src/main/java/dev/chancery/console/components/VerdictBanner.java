package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Tone;

/** The answer of a page in one sentence, with its grounds in a second. */
public final class VerdictBanner extends Div {

    public VerdictBanner(Tone tone, String title, String detail) {
        addClassNames("verdict", tone.styleClass());
        var seal = new Span(icon(tone).create());
        seal.addClassName("verdict-seal");
        seal.getElement().setAttribute("aria-hidden", "true");
        var grounds = new Paragraph(detail);
        grounds.setVisible(!detail.isEmpty());
        var text = new Div(new H2(title), grounds);
        text.addClassName("verdict-text");
        add(seal, text);
    }

    /** Adds actions or a status at the right. */
    public VerdictBanner beside(Component... components) {
        add(components);
        return this;
    }

    private static VaadinIcon icon(Tone tone) {
        return switch (tone) {
            case OK -> VaadinIcon.CHECK;
            case WARN -> VaadinIcon.EXCLAMATION;
            case BAD -> VaadinIcon.CLOSE_SMALL;
            case AI -> VaadinIcon.AUTOMATION;
            case INFO -> VaadinIcon.INFO;
            case QUIET -> VaadinIcon.ELLIPSIS_DOTS_H;
        };
    }
}
