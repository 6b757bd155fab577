package dev.chancery.authority.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.authority.RevokeAnswer;
import java.util.function.Function;

/** Asks why something is taken back, says what that ends, and stays open when it is refused. */
final class RevokeDialog extends Dialog {

    private final TextArea reason = new TextArea("Reason");

    /**
     * @param revoke gets the reason
     * @param done runs once it is revoked
     */
    RevokeDialog(String title, String consequence, Function<String, RevokeAnswer> revoke, Runnable done) {
        setHeaderTitle(title);
        reason.setWidthFull();
        reason.setRequiredIndicatorVisible(true);
        reason.setMaxLength(500);
        reason.setHelperText("Kept with the record for whoever asks later.");
        var confirm = new Button("Revoke", _ -> confirm(revoke, done));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        var form = new Div(new Paragraph(consequence), reason);
        form.addClassNames("stack", "form");
        add(form);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void confirm(Function<String, RevokeAnswer> revoke, Runnable done) {
        if (reason.getValue().isBlank()) {
            complain("A reason is needed.");
            return;
        }
        switch (revoke.apply(reason.getValue().strip())) {
            case RevokeAnswer.Refused(var refusal) -> complain(refusal.detail());
            case RevokeAnswer.Revoked _ -> {
                close();
                done.run();
            }
        }
    }

    private void complain(String detail) {
        reason.setErrorMessage(detail);
        reason.setInvalid(true);
    }
}
