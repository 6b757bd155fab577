package dev.chancery.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.components.KeyHint;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.Dossier;
import java.util.Optional;

/** The answers a viewer may give to the finding beside it, each with its key. */
final class TriageBar extends Footer {

    TriageBar(TriageDesk desk, Dossier dossier) {
        addClassName("triage-bar");
        if (!desk.isOpen()) {
            add(new Span("Your role reads findings; reviewers and admins answer them."));
            return;
        }
        if (dossier.group().triage().state() == Triage.State.OPEN) {
            var confirm = button("1", "Confirm", () -> desk.confirm(dossier));
            confirm.addThemeVariants(ButtonVariant.PRIMARY);
            add(
                    confirm,
                    button("2", "Duplicate", () -> desk.askForOriginal(dossier)),
                    button("3", "Dismiss", () -> desk.askAndDismiss(dossier)),
                    button("H", "Snooze", () -> desk.askAndSnooze(dossier)));
        } else {
            add(button("U", "Undo", () -> desk.undo(Optional.of(dossier))));
        }
        var keys = new Span("j k move · e more code · ? all keys");
        keys.addClassName("triage-keys");
        add(keys);
    }

    private static Button button(String key, String text, Runnable intent) {
        var button = new Button(text, new KeyHint(key), _ -> intent.run());
        button.addClassName("keyed");
        return button;
    }
}
