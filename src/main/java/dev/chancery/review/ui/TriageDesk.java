package dev.chancery.review.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import dev.chancery.console.filter.Filter;
import dev.chancery.identity.CurrentActor;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.BulkAnswer;
import dev.chancery.review.triage.BulkPreview;
import dev.chancery.review.triage.BulkTriage;
import dev.chancery.review.triage.Dossier;
import dev.chancery.review.triage.FilterField;
import dev.chancery.review.triage.Inbox;
import dev.chancery.review.triage.TriageAct;
import dev.chancery.review.triage.TriageAnswer;
import dev.chancery.review.triage.Triaging;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Carries answers from the pages to the triage, tells the viewer what became of them, and remembers what to undo. */
final class TriageDesk {

    private static final Duration SHOWN = Duration.ofSeconds(6);

    private final Parts parts;
    private final Listener listener;
    private final Deque<Answered> answered = new ArrayDeque<>();
    private Notification told = new Notification();

    /** What a desk needs from the application. */
    @Component
    record Parts(
            Triaging triaging, BulkTriage bulk, Inbox inbox, CurrentActor actor, MayTriage mayTriage, Clock clock) {}

    /** A page that shows findings. */
    interface Listener {

        /** This is how the finding stands now; {@code forward} when the viewer has answered it and is done with it. */
        void stands(UUID finding, Triage triage, boolean forward);

        /** Many findings stand otherwise now. */
        void standOtherwise();
    }

    private sealed interface Answered {}

    private record One(UUID finding, long version) implements Answered {}

    private record Many(UUID bulk) implements Answered {}

    TriageDesk(Parts parts, Listener listener) {
        this.parts = parts;
        this.listener = listener;
    }

    boolean isOpen() {
        return parts.mayTriage().isAllowed();
    }

    void confirm(Dossier dossier) {
        answer(dossier, new TriageAct.Confirm());
    }

    void askAndDismiss(Dossier dossier) {
        if (isOpen()) {
            new DismissDialog(dossier.group().title(), act -> answer(dossier, act)).open();
        }
    }

    void askAndSnooze(Dossier dossier) {
        if (isOpen()) {
            new SnoozeDialog(dossier.group().title(), parts.clock(), act -> answer(dossier, act)).open();
        }
    }

    void askForOriginal(Dossier dossier) {
        if (isOpen()) {
            new DuplicateDialog(dossier.group(), parts.inbox(), act -> answer(dossier, act)).open();
        }
    }

    /** Shows what an act upon all that fits would be about, and asks for the act. */
    void askAboutAll(Filter<FilterField> filter) {
        if (isOpen()) {
            ask(parts.bulk().preview(filter, parts.actor().get()));
        }
    }

    /** The same for the findings that were picked out. */
    void askAbout(Collection<UUID> picked) {
        if (isOpen()) {
            ask(parts.bulk().preview(List.copyOf(picked), parts.actor().get()));
        }
    }

    /** Takes back the answer to this finding, or else the last answer given from here. */
    void undo(Optional<Dossier> dossier) {
        var shown = dossier.map(Dossier::group).filter(it -> it.triage().isAnswered());
        if (shown.isPresent()) {
            answered.removeIf(it ->
                    it instanceof One one && one.finding().equals(shown.get().id()));
            answer(shown.get().id(), shown.get().triage().version(), new TriageAct.Undo());
        } else if (!answered.isEmpty()) {
            switch (answered.pop()) {
                case One(var finding, var version) -> answer(finding, version, new TriageAct.Undo());
                case Many(var bulk) -> undo(bulk);
            }
        }
    }

    private void ask(BulkPreview preview) {
        new BulkDialog(
                        preview,
                        parts.clock(),
                        act -> told(parts.bulk()
                                .answer(preview.id(), act, parts.actor().get())))
                .open();
    }

    private void told(BulkAnswer answer) {
        switch (answer) {
            case BulkAnswer.Done(var bulk, var applied, var passedOver) -> {
                answered.push(new Many(bulk));
                offerUndo(applied + " answered" + leftAlone(passedOver) + ".");
                listener.standOtherwise();
            }
            case BulkAnswer.Senseless(var refusal) -> say(refusal.detail());
        }
    }

    private void undo(UUID bulk) {
        switch (parts.bulk().undo(bulk, parts.actor().get())) {
            case BulkAnswer.Done(var _, var undone, var passedOver) -> {
                say("Taken back for " + undone + leftAlone(passedOver) + ".");
                listener.standOtherwise();
            }
            case BulkAnswer.Senseless(var refusal) -> say(refusal.detail());
        }
    }

    private static String leftAlone(int passedOver) {
        return passedOver == 0 ? "" : ", " + passedOver + " left as others answered them";
    }

    private void answer(Dossier dossier, TriageAct act) {
        answer(dossier.group().id(), dossier.group().triage().version(), act);
    }

    private void answer(UUID finding, long version, TriageAct act) {
        if (!isOpen()) {
            return;
        }
        switch (parts.triaging().answer(finding, version, act, parts.actor().get())) {
            case TriageAnswer.Done(var triage) -> done(finding, triage, act instanceof TriageAct.Undo);
            case TriageAnswer.Overtaken(var triage) -> {
                say(words(triage) + triage.by().map(it -> " by " + it).orElse("") + ", so your answer was not taken.");
                listener.stands(finding, triage, false);
            }
            case TriageAnswer.Senseless(var refusal) -> say(refusal.detail());
        }
    }

    private void done(UUID finding, Triage triage, boolean undone) {
        if (undone) {
            say("Taken back: the finding is " + triage.state().label() + " again.");
        } else {
            answered.push(new One(finding, triage.version()));
            offerUndo(words(triage) + ".");
        }
        listener.stands(finding, triage, !undone);
    }

    private static String words(Triage triage) {
        var reason = triage.reason()
                .map(it -> " as " + it.title().toLowerCase(Locale.ROOT))
                .orElse("");
        return Marks.capitalised(triage.state().name()) + reason;
    }

    private void offerUndo(String sentence) {
        var notification = next();
        var undo = new Button("Undo", _ -> {
            notification.close();
            undo(Optional.empty());
        });
        undo.addThemeVariants(ButtonVariant.TERTIARY);
        var row = new Div(new Span(sentence), undo);
        row.addClassName("row");
        notification.add(row);
        notification.open();
    }

    private void say(String sentence) {
        var notification = next();
        notification.add(new Span(sentence));
        notification.open();
    }

    /** One at a time, or they would pile up before who answers quickly. */
    private Notification next() {
        told.close();
        told = new Notification();
        told.setDuration((int) SHOWN.toMillis());
        told.setPosition(Notification.Position.BOTTOM_START);
        return told;
    }
}
