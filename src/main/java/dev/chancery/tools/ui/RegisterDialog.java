package dev.chancery.tools.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import dev.chancery.attest.secrets.Secret;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.registry.NewServer;
import dev.chancery.tools.registry.RegisteredServer;
import dev.chancery.tools.registry.ServerAnswer;
import dev.chancery.tools.registry.ServerAnswer.Kept;
import dev.chancery.tools.registry.ServerAnswer.Refused;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for a server that speaks MCP, and registers it once it has listed its tools. */
final class RegisterDialog extends Dialog {

    private final TextField name = new TextField("Name");
    private final TextField description = new TextField("What it is for");
    private final TextField url = new TextField("Address");
    private final PasswordField secret = new PasswordField("Secret");
    private final TextField header = new TextField("Header of the secret");
    private final Function<NewServer, ServerAnswer> register;
    private final Consumer<RegisteredServer> done;

    RegisterDialog(Function<NewServer, ServerAnswer> register, Consumer<RegisteredServer> done) {
        this.register = register;
        this.done = done;
        setHeaderTitle("Register a tool server");
        name.setRequiredIndicatorVisible(true);
        name.setHelperText("Policies and paths name it so, as in /mcp/github.");
        description.setRequiredIndicatorVisible(true);
        description.setMaxLength(300);
        url.setRequiredIndicatorVisible(true);
        url.setPlaceholder("https://…/mcp");
        secret.setAutocomplete(Autocomplete.OFF);
        secret.setHelperText(
                "What the server knows us by, if it wants anything. Sealed at once and never shown again.");
        header.setValue(NewServer.USUAL_HEADER);
        header.setHelperText("Authorization sends it as a bearer token; any other header as it is.");
        var form = new Div(
                new Paragraph("It is asked for its tools now. Each counts as destructive until it is confirmed."),
                name,
                description,
                url,
                secret,
                header);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Register", _ -> confirm());
        confirm.setDisableOnClick(true);
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(_ -> confirm.setEnabled(true));
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void confirm() {
        var wanted = new NewServer(
                name.getValue(),
                description.getValue(),
                url.getValue(),
                header.getValue(),
                Optional.of(secret.getValue()).filter(it -> !it.isEmpty()).map(Secret::of));
        switch (register.apply(wanted)) {
            case Refused(var refusal) -> complain(refusal);
            case Kept(var server) -> {
                close();
                done.accept(server);
            }
        }
    }

    private void complain(Refusal refusal) {
        var field = field(refusal.code());
        field.setErrorMessage(refusal.detail());
        field.setInvalid(true);
    }

    private TextFieldBase<?, ?> field(String code) {
        return switch (code) {
            case "invalid_name", "name_taken" -> name;
            case "invalid_description" -> description;
            case "invalid_secret", "upstream_unauthorized" -> secret;
            case "invalid_header" -> header;
            default -> url;
        };
    }
}
