package dev.chancery.tools.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.chancery.attest.secrets.Secret;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.registry.RegisteredServer;
import java.util.Optional;
import java.util.function.Function;

/** Takes a new secret for a server, or takes the old one away; what is kept is never shown. */
final class SecretDialog extends Dialog {

    private final PasswordField secret = new PasswordField("New secret");
    private final Function<Optional<Secret>, Optional<Refusal>> change;

    SecretDialog(RegisteredServer server, Function<Optional<Secret>, Optional<Refusal>> change) {
        this.change = change;
        setHeaderTitle("The secret of " + server.name());
        secret.setWidthFull();
        secret.setAutocomplete(Autocomplete.OFF);
        secret.setHelperText("Sent as " + server.identity().secretHeader() + ". Sealed at once and never shown again.");
        var form = new Div(
                new Paragraph("The next call uses the new secret. The old one cannot be brought back."), secret);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Seal", _ -> apply(Optional.of(Secret.of(secret.getValue()))));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()));
        if (server.hasSecret()) {
            var remove = new Button("Take away", _ -> apply(Optional.empty()));
            remove.addThemeVariants(ButtonVariant.ERROR);
            getFooter().add(remove);
        }
        getFooter().add(confirm);
    }

    private void apply(Optional<Secret> wanted) {
        change.apply(wanted).ifPresentOrElse(this::complain, this::close);
    }

    private void complain(Refusal refusal) {
        secret.setErrorMessage(refusal.detail());
        secret.setInvalid(true);
    }
}
