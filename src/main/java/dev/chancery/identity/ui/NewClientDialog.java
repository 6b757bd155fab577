package dev.chancery.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.clients.ApiClients.NewClient;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks what a new API client may ask for, and for its public key. */
final class NewClientDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final CheckboxGroup<String> scopes = new CheckboxGroup<>("May ask for");
    private final TextArea key = new TextArea("Public key");

    NewClientDialog(Function<NewClient, Optional<Refusal>> register) {
        setHeaderTitle("Register an API client");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(63);
        name.setHelperText("The machine that holds the key, such as ci or token-broker.");
        scopes.setItems(Scopes.all());
        key.setRequiredIndicatorVisible(true);
        key.setMinRows(4);
        key.setMaxLength(4096);
        key.setHelperText("Ed25519, as JWK or PEM. The private half stays with its owner.");
        var form = new Div(name, key, scopes);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button(
                "Register",
                _ -> register.apply(new NewClient(name.getValue(), List.copyOf(scopes.getValue()), key.getValue()))
                        .ifPresentOrElse(this::complain, this::close));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void complain(Refusal refusal) {
        switch (refusal.code()) {
            case "invalid_scope" -> {
                scopes.setErrorMessage(refusal.detail());
                scopes.setInvalid(true);
            }
            case "invalid_name", "name_taken" -> {
                name.setErrorMessage(refusal.detail());
                name.setInvalid(true);
            }
            default -> {
                key.setErrorMessage(refusal.detail());
                key.setInvalid(true);
            }
        }
    }
}
