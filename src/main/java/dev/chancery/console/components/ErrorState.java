package dev.chancery.console.components;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Tone;

/** What a page shows when it cannot do its work: what happened, the next step, and the name of the request. */
public final class ErrorState extends Div {

    public ErrorState(Tone tone, VaadinIcon icon, String title, String detail, Component... actions) {
        addClassNames("empty-state", "error-state", tone.styleClass());
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H1(title), new Paragraph(detail));
        if (actions.length > 0) {
            var row = new Div(actions);
            row.addClassName("empty-actions");
            add(row);
        }
    }

    /** Something broke on our side. */
    public ErrorState(String title, String detail, Component... actions) {
        this(Tone.BAD, VaadinIcon.WARNING, title, detail, actions);
    }

    /** Names the request, so that whoever runs the server can find it in the log. */
    public ErrorState request(String requestId) {
        var line = new Paragraph(new Span("Request "), new Span(requestId), new CopyButton(requestId));
        line.addClassName("request-line");
        add(line);
        return this;
    }
}
