package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.review.triage.TriageAct;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks for what an answer needs beside its name. Enter gives it, Escape lets it be. */
final class AnswerDialog extends Dialog {

    private static final int NOTE = 2000;

    /**
     * A dialog about a finding.
     *
     * @param answer what was asked for, once it is complete
     */
    AnswerDialog(String title, String finding, Supplier<Optional<TriageAct>> answer, Consumer<TriageAct> taker) {
        setHeaderTitle(title);
        addClassName("dismiss-dialog");
        var about = new Div(finding);
        about.addClassName("quiet");
        add(about);
        var give = new Button(
                title,
                _ -> answer.get().ifPresent(act -> {
                    close();
                    taker.accept(act);
                }));
        give.addThemeVariants(ButtonVariant.PRIMARY);
        give.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", _ -> close()), give);
    }

    /** Shows these fields, the first of them focused. */
    AnswerDialog asking(Component... fields) {
        var form = new Div(fields);
        form.addClassName("stack");
        add(form);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                fields[0].getElement().callJsFunction("focus");
            }
        });
        return this;
    }

    /** Where more can be said. */
    static TextArea note() {
        var note = new TextArea("Note");
        note.setHelperText("Optional. Whoever meets this finding again will read it.");
        note.setMaxLength(NOTE);
        note.setMinRows(2);
        note.setWidthFull();
        return note;
    }
}
