package dev.chancery.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Scopes;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks what a new API token is for and what it may do; on success shows it once. */
final class NewTokenDialog extends Dialog {

    private enum Lifetime {
        MONTH("30 days", Duration.ofDays(30)),
        QUARTER("90 days", Duration.ofDays(90)),
        YEAR("A year", Duration.ofDays(365)),
        FOREVER("Until revoked", Duration.ZERO);

        private final String words;
        private final Duration length;

        Lifetime(String words, Duration length) {
            this.words = words;
            this.length = length;
        }

        Optional<Duration> length() {
            return length.isZero() ? Optional.empty() : Optional.of(length);
        }
    }

    private final TextField name = new TextField("Name");
    private final CheckboxGroup<String> scopes = new CheckboxGroup<>("May do");
    private final Select<Lifetime> lifetime = new Select<>();
    private final Select<AgentRecord> speaker = new Select<>();
    private final Function<ApiTokens.NewToken, ApiTokens.Answer> issue;

    NewTokenDialog(List<AgentRecord> agents, Function<ApiTokens.NewToken, ApiTokens.Answer> issue) {
        this.issue = issue;
        setHeaderTitle("New API token");
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(100);
        name.setHelperText("The machine that will hold it, such as ci.");
        scopes.setItems(Scopes.all());
        speaker.setLabel("Speaks as");
        speaker.setItems(agents);
        speaker.setItemLabelGenerator(it -> it == null ? "itself" : "the agent " + it.name());
        speaker.setEmptySelectionAllowed(true);
        speaker.setEmptySelectionCaption("itself");
        speaker.addValueChangeListener(it -> scopes.setItems(it.getValue() == null ? Scopes.all() : Scopes.ofAgents()));
        lifetime.setLabel("Expires after");
        lifetime.setItems(Lifetime.values());
        lifetime.setItemLabelGenerator(it -> it.words);
        lifetime.setValue(Lifetime.QUARTER);
        var form = new Div(name, speaker, scopes, lifetime);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Create", _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void confirm() {
        var wanted = new ApiTokens.NewToken(
                name.getValue(),
                List.copyOf(scopes.getValue()),
                lifetime.getValue().length(),
                Optional.ofNullable(speaker.getValue()).map(AgentRecord::id));
        switch (issue.apply(wanted)) {
            case ApiTokens.Issued(var token, var text) -> {
                close();
                new ShownOnce("The token " + token.name(), "It is shown only now.", text.reveal()).open();
            }
            case ApiTokens.Refused(var refusal) -> complain(refusal);
            case ApiTokens.Revoked _ -> throw new IllegalStateException("Issuing a token does not revoke one.");
        }
    }

    private void complain(Refusal refusal) {
        if (refusal.code().equals("invalid_scope")) {
            scopes.setErrorMessage(refusal.detail());
            scopes.setInvalid(true);
        } else {
            name.setErrorMessage(refusal.detail());
            name.setInvalid(true);
        }
    }
}
