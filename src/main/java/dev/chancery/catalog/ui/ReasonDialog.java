package dev.chancery.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.function.Function;

/** Says what will happen, asks why, and stays open with the refusal when there is one. */
final class ReasonDialog extends Dialog {

    private static final int LENGTH = 1000;

    private final TextArea reason = new TextArea("Reason");

    /**
     * @param act gets the reason and answers with a refusal, if there is one
     */
    ReasonDialog(String title, String consequence, String verb, Function<String, Optional<Refusal>> act) {
        setHeaderTitle(title);
        addClassName("reason-dialog");
        reason.setWidthFull();
        reason.setMinRows(2);
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(LENGTH);
        reason.setHelperText("Kept in the ledger for whoever asks later.");
        var confirm = new Button(verb, _ -> confirm(act));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        var form = new Div(new Paragraph(consequence), reason);
        form.addClassNames("stack", "form");
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reason.focus();
            }
        });
    }

    private void confirm(Function<String, Optional<Refusal>> act) {
        if (reason.getValue().isBlank()) {
            complain("A reason is needed.");
            return;
        }
        act.apply(reason.getValue()).ifPresentOrElse(refusal -> complain(refusal.detail()), this::close);
    }

    private void complain(String detail) {
        reason.setErrorMessage(detail);
        reason.setInvalid(true);
    }
}
