package dev.chancery.identity.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.chancery.identity.Password;
import java.util.Optional;

/** A new password, typed twice. */
final class NewPasswordFields extends Div {

    private final PasswordField first = new PasswordField("New password");
    private final PasswordField again = new PasswordField("The same again");

    NewPasswordFields() {
        addClassName("stack");
        first.setHelperText("At least " + Password.MIN_LENGTH + " characters; a few words do well.");
        first.setAutocomplete(Autocomplete.NEW_PASSWORD);
        first.setRequiredIndicatorVisible(true);
        again.setAutocomplete(Autocomplete.NEW_PASSWORD);
        again.setRequiredIndicatorVisible(true);
        add(first, again);
    }

    /** The password, if it may be chosen under this sign-in name and was typed twice alike; else the fields say why not. */
    Optional<Password> chosen(String name) {
        var password = Password.of(first.getValue());
        var weakness = password.weakness(name);
        first.setErrorMessage(weakness.orElse(""));
        first.setInvalid(weakness.isPresent());
        again.setErrorMessage("The two are not the same.");
        again.setInvalid(weakness.isEmpty() && !first.getValue().equals(again.getValue()));
        return first.isInvalid() || again.isInvalid() ? Optional.empty() : Optional.of(password);
    }

    void clear() {
        first.clear();
        again.clear();
        first.setInvalid(false);
        again.setInvalid(false);
    }
}
