package dev.chancery.review.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.TriageAct;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks why a finding needs no work. */
final class DismissDialog {

    private final AnswerDialog dialog;

    DismissDialog(String finding, Consumer<TriageAct> dismiss) {
        var reasons = reasons();
        var note = AnswerDialog.note();
        dialog = new AnswerDialog(
                        "Dismiss",
                        finding,
                        () -> Optional.of(new TriageAct.Dismiss(reasons.getValue(), note.getValue())),
                        dismiss)
                .asking(reasons, note);
        dialog.setHeaderTitle("Dismiss finding");
    }

    void open() {
        dialog.open();
    }

    static RadioButtonGroup<Triage.Dismissal> reasons() {
        var reasons = new RadioButtonGroup<Triage.Dismissal>("Reason");
        reasons.setItems(Triage.Dismissal.values());
        reasons.setItemLabelGenerator(Triage.Dismissal::title);
        reasons.setValue(Triage.Dismissal.FALSE_POSITIVE);
        return reasons;
    }
}
