package dev.chancery.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.Role;
import dev.chancery.identity.people.Memberships;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.function.Supplier;

/** What an admin may do about one person. */
final class PersonDialog extends Dialog {

    private final PersonRecord person;
    private final Actor.Person admin;
    private final Memberships memberships;
    private final Supplier<Password> passwords;
    private final Paragraph complaint = new Paragraph();

    PersonDialog(PersonRecord person, Actor.Person admin, Memberships memberships, Supplier<Password> passwords) {
        this.person = person;
        this.admin = admin;
        this.memberships = memberships;
        this.passwords = passwords;
        setHeaderTitle(person.displayName());
        complaint.addClassName("complaint");
        complaint.getElement().setAttribute("role", "alert");
        var content = new Div(role(), complaint, acts());
        content.addClassNames("stack", "form");
        add(content);
        getFooter().add(new Button("Close", _ -> close()));
    }

    private Select<Role> role() {
        var role = new Select<Role>();
        role.setLabel("Role");
        role.setItems(Role.values());
        role.setItemLabelGenerator(Role::title);
        role.setValue(person.role());
        role.setHelperText("Another role ends the sessions of " + person.name() + ".");
        role.addValueChangeListener(change -> {
            if (change.isFromClient() && refused(memberships.changeRole(person.id(), change.getValue(), admin))) {
                role.setValue(change.getOldValue());
            }
        });
        return role;
    }

    private Div acts() {
        var acts = new Div(new Button("Hand out a new password", _ -> handOut()));
        acts.addClassName("row");
        if (person.disabledAt().isPresent()) {
            acts.add(new Button("Let back in", _ -> closeUnless(refused(memberships.enable(person.id(), admin)))));
        } else {
            var disable = new Button("Shut out…", _ -> askWhy());
            disable.addThemeVariants(ButtonVariant.ERROR);
            acts.add(disable);
        }
        return acts;
    }

    private void handOut() {
        var password = passwords.get();
        if (!refused(memberships.handOut(person.id(), password, admin))) {
            close();
            new ShownOnce(
                            "A new password for " + person.displayName(),
                            "Hand it over. It is shown only now and has to be changed at the next sign-in.",
                            password.reveal())
                    .open();
        }
    }

    private void askWhy() {
        close();
        new ReasonDialog(
                        "Shut out " + person.displayName() + "?",
                        "Their sessions end now, on every node. They can be let back in later.",
                        "Shut out",
                        reason -> refusal(memberships.disable(person.id(), reason, admin)))
                .open();
    }

    private boolean refused(PersonAnswer answer) {
        var refusal = refusal(answer);
        complaint.setText(refusal.map(Refusal::detail).orElse(""));
        return refusal.isPresent();
    }

    private void closeUnless(boolean refused) {
        if (!refused) {
            close();
        }
    }

    private static Optional<Refusal> refusal(PersonAnswer answer) {
        return switch (answer) {
            case PersonAnswer.Kept _ -> Optional.empty();
            case PersonAnswer.Refused(var refusal) -> Optional.of(refusal);
        };
    }
}
