package dev.chancery.review.triage;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.Triage;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people's answers to findings. Each names the version it answers, so of two reviewers who answer at once the
 * second is told what the first said. Every answer is in the ledger, under the invocation of its review.
 */
@Service
public class Triaging {

    private static final int NOTE = 2000;

    private final TriageActs acts;
    private final Ledger ledger;
    private final Clock clock;

    Triaging(TriageActs acts, Ledger ledger, Clock clock) {
        this.acts = acts;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Answers the finding as it was in this version. */
    @Transactional
    public TriageAnswer answer(UUID finding, long version, TriageAct act, Actor by) {
        var found = acts.lock(finding);
        if (found.isEmpty()) {
            return senseless("finding_not_found", "There is no finding " + finding + ".");
        }
        var before = found.get().triage();
        if (before.version() != version) {
            return new TriageAnswer.Overtaken(before);
        }
        return switch (act) {
            case TriageAct.Confirm() -> confirm(found.get(), by);
            case TriageAct.Dismiss dismissal -> dismiss(found.get(), dismissal, by);
            case TriageAct.Undo() -> undo(found.get(), by);
        };
    }

    private TriageAnswer confirm(TriageActs.Finding finding, Actor by) {
        if (finding.triage().state() == Triage.State.CONFIRMED) {
            return senseless("already_confirmed", "This finding is confirmed already.");
        }
        return change(finding, new TriageActs.Word(Triage.State.CONFIRMED, Optional.empty(), ""), by);
    }

    private TriageAnswer dismiss(TriageActs.Finding finding, TriageAct.Dismiss act, Actor by) {
        if (act.note().length() > NOTE) {
            return senseless("note_too_long", "A note is at most " + NOTE + " characters long.");
        }
        var word = new TriageActs.Word(
                Triage.State.DISMISSED, Optional.of(act.reason()), act.note().strip());
        return change(finding, word, by);
    }

    private TriageAnswer undo(TriageActs.Finding finding, Actor by) {
        var before = acts.undoLast(finding);
        if (before.isEmpty()) {
            return senseless("nothing_to_undo", "There is no answer to take back.");
        }
        append("finding.reopened", finding, before.get(), by);
        return new TriageAnswer.Done(before.get());
    }

    private TriageAnswer change(TriageActs.Finding finding, TriageActs.Word word, Actor by) {
        var after = word.said(
                by.label(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                finding.triage().version() + 1);
        acts.add(finding, after);
        append("finding." + after.state().label(), finding, after, by);
        return new TriageAnswer.Done(after);
    }

    private void append(String type, TriageActs.Finding finding, Triage after, Actor by) {
        var event = LedgerEvent.of(type, by)
                .about("finding:" + finding.id())
                .under(new InvocationId(finding.invocation()))
                .with("review", finding.review().toString())
                .with("state", after.state().label());
        ledger.append(after.reason().map(it -> event.with("reason", it.label())).orElse(event));
    }

    private static TriageAnswer senseless(String code, String detail) {
        return new TriageAnswer.Senseless(new Refusal(code, detail));
    }
}
