package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.identity.MachineKeys.NewKey;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks for a public key and, if wanted, from when until when it is to count. */
final class KeyDialog extends Dialog {

    private final TextArea key = new TextArea("Public key");
    private final DateTimePicker notBefore = new DateTimePicker("Counts from (UTC)");
    private final DateTimePicker notAfter = new DateTimePicker("Counts until (UTC)");

    KeyDialog(String machine, Function<NewKey, Optional<Refusal>> add) {
        setHeaderTitle("Add a key of " + machine);
        key.setRequiredIndicatorVisible(true);
        key.setMinRows(4);
        key.setMaxLength(4096);
        key.setHelperText("Ed25519, as JWK or PEM. The private half stays with its owner.");
        key.addClassName("mono");
        notBefore.setHelperText("Now, if empty. Give the next key a start ahead of time to rotate without a gap.");
        notAfter.setHelperText("Until it is revoked, if empty.");
        var form = new Div(key, notBefore, notAfter);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Add", _ -> confirm(add));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void confirm(Function<NewKey, Optional<Refusal>> add) {
        var wanted = new NewKey(key.getValue(), instant(notBefore.getValue()), instant(notAfter.getValue()));
        add.apply(wanted).ifPresentOrElse(this::complain, this::close);
    }

    private void complain(Refusal refusal) {
        if (refusal.code().equals("invalid_window")) {
            notAfter.setErrorMessage(refusal.detail());
            notAfter.setInvalid(true);
        } else {
            key.setErrorMessage(refusal.detail());
            key.setInvalid(true);
        }
    }

    private static Optional<Instant> instant(@Nullable LocalDateTime time) {
        return Optional.ofNullable(time).map(it -> it.toInstant(ZoneOffset.UTC));
    }
}
