package dev.chancery.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** Asks for a reason before something that ends access, says what will happen, and stays open when it is refused. */
public final class ReasonDialog extends Dialog {

    private final TextArea reason = new TextArea("Reason");
    private final TextField typed = new TextField();
    private String wanted = "";

    /**
     * @param verb what the confirming button says
     * @param act gets the reason and answers with a refusal, if there is one
     */
    public ReasonDialog(String title, String consequence, String verb, Function<String, Optional<Refusal>> act) {
        setHeaderTitle(title);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setHelperText("Kept in the ledger for whoever asks later.");
        var confirm = new Button(verb, _ -> confirm(act));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var form = new Div(new Paragraph(consequence), reason, typed);
        form.addClassNames("stack", "form");
        typed.setVisible(false);
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    /** For what cannot be undone: the name has to be typed as well. */
    public ReasonDialog wanting(String name) {
        wanted = name;
        typed.setLabel("Type " + name + " to confirm");
        typed.setRequiredIndicatorVisible(true);
        typed.setVisible(true);
        return this;
    }

    private void confirm(Function<String, Optional<Refusal>> act) {
        if (reason.getValue().isBlank()) {
            complain("A reason is needed.");
            return;
        }
        if (!typed.getValue().strip().equals(wanted)) {
            typed.setErrorMessage("This is not the name.");
            typed.setInvalid(true);
            return;
        }
        act.apply(reason.getValue()).ifPresentOrElse(refusal -> complain(refusal.detail()), this::close);
    }

    private void complain(String detail) {
        reason.setErrorMessage(detail);
        reason.setInvalid(true);
    }
}
