package dev.chancery.review.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import dev.chancery.review.triage.TriageAct;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks until when a finding is put off. */
final class SnoozeDialog {

    private final AnswerDialog dialog;

    /** How long a finding can rest. */
    enum Rest {
        DAY("A day", 1),
        WEEK("A week", 7),
        MONTH("30 days", 30),
        QUARTER("90 days", 90),
        REAPPEARS("Until a review meets it again", 0);

        private final String title;
        private final int days;

        Rest(String title, int days) {
            this.title = title;
            this.days = days;
        }

        String title() {
            return title;
        }

        Optional<Instant> until(Clock clock) {
            return days == 0 ? Optional.empty() : Optional.of(clock.instant().plus(Duration.ofDays(days)));
        }
    }

    SnoozeDialog(String finding, Clock clock, Consumer<TriageAct> snooze) {
        var rest = rests();
        var note = AnswerDialog.note();
        dialog = new AnswerDialog(
                        "Snooze",
                        finding,
                        () -> Optional.of(new TriageAct.Snooze(rest.getValue().until(clock), note.getValue())),
                        snooze)
                .asking(rest, note);
        dialog.setHeaderTitle("Snooze finding");
    }

    void open() {
        dialog.open();
    }

    static RadioButtonGroup<Rest> rests() {
        var rests = new RadioButtonGroup<Rest>("For");
        rests.setItems(Rest.values());
        rests.setItemLabelGenerator(Rest::title);
        rests.setValue(Rest.WEEK);
        return rests;
    }
}
