package dev.chancery.review.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.TriageAct;
import java.util.function.Consumer;

/** Asks why a finding needs no work. */
final class DismissDialog extends Dialog {

    private static final int NOTE = 2000;

    private final RadioButtonGroup<Triage.Dismissal> reasons = new RadioButtonGroup<>("Reason");
    private final TextArea note = new TextArea("Note");

    DismissDialog(String finding, Consumer<TriageAct.Dismiss> dismiss) {
        setHeaderTitle("Dismiss finding");
        addClassName("dismiss-dialog");
        reasons.setItems(Triage.Dismissal.values());
        reasons.setItemLabelGenerator(Triage.Dismissal::title);
        reasons.setValue(Triage.Dismissal.FALSE_POSITIVE);
        note.setHelperText("Optional. Whoever meets this finding again will read it.");
        note.setMaxLength(NOTE);
        note.setMinRows(2);
        note.setWidthFull();
        var title = new Div(finding);
        title.addClassName("quiet");
        var form = new Div(title, reasons, note);
        form.addClassName("stack");
        add(form);
        var confirm = new Button("Dismiss", _ -> {
            close();
            dismiss.accept(new TriageAct.Dismiss(reasons.getValue(), note.getValue()));
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickShortcut(Key.ENTER);
        getFooter().add(new Button("Cancel", _ -> close()), confirm);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                reasons.getElement().callJsFunction("focus");
            }
        });
    }
}
