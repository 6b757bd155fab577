package dev.chancery.tools.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** Asks why before a server is stopped or let go on, says what will happen, and stays open when it is refused. */
final class WhyDialog extends Dialog {

    private final TextArea reason = new TextArea("Reason");

    /** The question, what follows from a yes, and what the confirming button says. */
    record Words(String title, String consequence, String verb) {}

    WhyDialog(Words words, Function<String, Optional<Refusal>> act) {
        setHeaderTitle(words.title());
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setHelperText("Kept in the ledger for whoever asks later.");
        var confirm = new Button(
                words.verb(), _ -> act.apply(reason.getValue()).ifPresentOrElse(this::complain, this::close));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(new Paragraph(words.consequence()), reason);
        form.addClassNames("stack", "form");
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void complain(Refusal refusal) {
        reason.setErrorMessage(refusal.detail());
        reason.setInvalid(true);
    }
}
