package dev.chancery.review.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chancery.review.triage.BulkPreview;
import dev.chancery.review.triage.TriageAct;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Shows exactly how many findings an answer would go to and some of them, and asks for the answer. */
final class BulkDialog {

    private final AnswerDialog dialog;

    /** What can be said of many at once. */
    private enum Said {
        DISMISS("Dismiss"),
        SNOOZE("Snooze"),
        CONFIRM("Confirm");

        private final String title;

        Said(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    BulkDialog(BulkPreview preview, Clock clock, Consumer<TriageAct> taker) {
        var said = new RadioButtonGroup<Said>("Answer");
        said.setItems(Said.values());
        said.setItemLabelGenerator(Said::title);
        said.setValue(Said.DISMISS);
        var reasons = DismissDialog.reasons();
        var rests = SnoozeDialog.rests();
        var note = AnswerDialog.note();
        rests.setVisible(false);
        said.addValueChangeListener(change -> {
            reasons.setVisible(change.getValue() == Said.DISMISS);
            rests.setVisible(change.getValue() == Said.SNOOZE);
            note.setVisible(change.getValue() != Said.CONFIRM);
        });
        dialog = new AnswerDialog(
                        count(preview.count()),
                        sentence(preview),
                        () -> preview.count() == 0
                                ? Optional.empty()
                                : Optional.of(
                                        switch (said.getValue()) {
                                            case CONFIRM -> new TriageAct.Confirm();
                                            case DISMISS -> new TriageAct.Dismiss(reasons.getValue(), note.getValue());
                                            case SNOOZE ->
                                                new TriageAct.Snooze(
                                                        rests.getValue().until(clock), note.getValue());
                                        }),
                        taker)
                .asking(said, reasons, rests, note, sample(preview));
    }

    void open() {
        dialog.open();
    }

    private static String count(int count) {
        return count == 1 ? "Answer 1 finding" : "Answer " + count + " findings";
    }

    private static String sentence(BulkPreview preview) {
        return preview.more()
                ? "More fit the filter; the answer goes to the newest " + preview.count() + "."
                : "The answer goes to exactly these, as they are now.";
    }

    private static Component sample(BulkPreview preview) {
        if (preview.sample().isEmpty()) {
            return new Paragraph("No finding fits.");
        }
        var list = new UnorderedList();
        list.addClassName("reasons");
        preview.sample()
                .forEach(it -> list.add(new ListItem(it.title() + " — " + it.fileName() + ":" + it.startLine())));
        var others = preview.count() - preview.sample().size();
        if (others > 0) {
            list.add(new ListItem("and " + others + " more"));
        }
        return list;
    }
}
