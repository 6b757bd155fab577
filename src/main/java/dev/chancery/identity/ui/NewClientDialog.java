package dev.chancery.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.identity.Audiences;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.clients.ApiClients.NewClient;
import dev.chancery.identity.clients.ApiClients.Terms;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks what a new API client may ask for, and for its public key. */
final class NewClientDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final CheckboxGroup<String> scopes = new CheckboxGroup<>("May ask for");
    private final TextField audiences = new TextField("Verifies for");
    private final TextArea key = new TextArea("Public key");

    NewClientDialog(PersonId owner, Function<NewClient, Optional<Refusal>> register) {
        setHeaderTitle("Register an API client");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(63);
        name.setHelperText("The machine that holds the key, such as ci or token-broker.");
        scopes.setItems(Scopes.all());
        audiences.setHelperText(
                "The tool servers whose credentials it may have verified, such as tool-server.issues; * for every one.");
        key.setRequiredIndicatorVisible(true);
        key.setMinRows(4);
        key.setMaxLength(4096);
        key.setHelperText("Ed25519, as JWK or PEM. The private half stays with its owner.");
        var form = new Div(name, key, scopes, audiences);
        form.addClassNames("stack", "form");
        add(form);
        var confirm =
                new Button("Register", _ -> register.apply(wanted(owner)).ifPresentOrElse(this::complain, this::close));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private NewClient wanted(PersonId owner) {
        var named = Stream.of(audiences.getValue().split("[,\\s]+"))
                .filter(it -> !it.isEmpty())
                .toList();
        var terms = new Terms(owner, List.copyOf(scopes.getValue()), new Audiences(named));
        return new NewClient(name.getValue(), terms, key.getValue());
    }

    private void complain(Refusal refusal) {
        switch (refusal.code()) {
            case "invalid_scope" -> {
                scopes.setErrorMessage(refusal.detail());
                scopes.setInvalid(true);
            }
            case "invalid_audience" -> {
                audiences.setErrorMessage(refusal.detail());
                audiences.setInvalid(true);
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
