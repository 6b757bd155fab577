package dev.chancery.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Refusal;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks who is to be let in; on success shows the generated password once. */
final class NewPersonDialog extends Dialog {

    private final TextField name = new TextField("Sign-in name");
    private final TextField displayName = new TextField("Name, as others read it");
    private final Select<Role> role = new Select<>();
    private final Function<NewPerson, PersonAnswer> create;
    private final Supplier<Password> passwords;

    NewPersonDialog(Function<NewPerson, PersonAnswer> create, Supplier<Password> passwords) {
        this.create = create;
        this.passwords = passwords;
        setHeaderTitle("Let someone in");
        name.setRequiredIndicatorVisible(true);
        name.setAllowedCharPattern("[A-Za-z0-9._-]");
        name.setMaxLength(63);
        displayName.setRequiredIndicatorVisible(true);
        displayName.setMaxLength(100);
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::title);
        role.setValue(Role.REVIEWER);
        role.setHelperText("Admins configure, reviewers triage, auditors only read.");
        var form = new Div(name, displayName, role);
        form.addClassNames("stack", "form");
        add(form);
        var confirm = new Button("Create", _ -> confirm());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
    }

    private void confirm() {
        var password = passwords.get();
        var wanted = new NewPerson(name.getValue(), displayName.getValue(), role.getValue(), password, true);
        switch (create.apply(wanted)) {
            case PersonAnswer.Kept(var person) -> {
                close();
                new ShownOnce(
                                person.displayName() + " can sign in",
                                "Hand this password over. It is shown only now and has to be changed at the first"
                                        + " sign-in as " + person.name() + ".",
                                password.reveal())
                        .open();
            }
            case PersonAnswer.Refused(var refusal) -> complain(refusal);
        }
    }

    private void complain(Refusal refusal) {
        var field = refusal.code().equals("invalid_display_name") ? displayName : name;
        field.setErrorMessage(refusal.detail());
        field.setInvalid(true);
    }
}
