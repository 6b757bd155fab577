package dev.chancery.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.components.CopyButton;

/** Shows a secret this one time, with a button that copies it; closes only by its own button. */
final class ShownOnce extends Dialog {

    ShownOnce(String title, String sentence, String secret) {
        setHeaderTitle(title);
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var text = new Span(secret);
        text.addClassNames("mono", "shown-once-text");
        var line = new Div(text, new CopyButton(secret, "Copy"));
        line.addClassName("shown-once");
        var content = new Div(new Paragraph(sentence), line);
        content.addClassNames("stack", "form");
        add(content);
        var done = new Button("I have kept it", _ -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(done);
    }
}
