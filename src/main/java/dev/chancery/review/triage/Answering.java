package dev.chancery.review.triage;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.Triage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives answers to findings that are locked: stored, and in the ledger, or refused without a trace. */
@Component
class Answering {

    private static final int NOTE = 2000;
    private static final Duration LONGEST_SNOOZE = Duration.ofDays(366);

    private final TriageActs acts;
    private final Originals originals;
    private final Ledger ledger;
    private final Clock clock;

    Answering(TriageActs acts, Originals originals, Ledger ledger, Clock clock) {
        this.acts = acts;
        this.originals = originals;
        this.ledger = ledger;
        this.clock = clock;
    }

    TriageAnswer answer(Finding finding, TriageAct act, Actor by, Optional<UUID> bulk) {
        if (finding.superseded()) {
            return senseless(
                    "finding_superseded", "A later review found it again in changed code; it is answered there.");
        }
        return switch (act) {
            case TriageAct.Confirm()
            when finding.triage().state() == Triage.State.CONFIRMED ->
                senseless("already_confirmed", "This finding is confirmed already.");
            case TriageAct.Confirm() -> say(finding, new Words(Triage.State.CONFIRMED, ""), by, bulk);
            case TriageAct.Dismiss(var reason, var note) ->
                noted(note)
                        .orElseGet(
                                () -> say(finding, new Words(Triage.State.DISMISSED, note).because(reason), by, bulk));
            case TriageAct.Duplicate(var of, var note) ->
                noted(note)
                        .orElseGet(() -> duplicate(finding, new Words(Triage.State.DUPLICATE, note).of(of), by, bulk));
            case TriageAct.Snooze(var until, var note) ->
                noted(note)
                        .or(() -> untimely(until))
                        .orElseGet(() -> say(finding, new Words(Triage.State.SNOOZED, note).until(until), by, bulk));
            case TriageAct.Undo() -> undo(finding, by);
        };
    }

    /** Opens what was put off; {@code kind} says why now. */
    void open(Finding finding, PastAct.Kind kind, Actor by) {
        var opened = new Words(Triage.State.OPEN, "")
                .said(by, now(), finding.triage().version() + 1);
        acts.add(finding, new TriageActs.Act(kind, opened, Optional.empty()));
        ledger.append(event("finding.reopened", finding, opened, by).with("because", kind.label()));
    }

    private TriageAnswer duplicate(Finding finding, Words words, Actor by, Optional<UUID> bulk) {
        return switch (originals.of(finding, words.duplicateOf().orElseThrow())) {
            case Originals.None(var refusal) -> new TriageAnswer.Senseless(refusal);
            case Originals.Original(var id) -> say(finding, words.of(id), by, bulk);
        };
    }

    private TriageAnswer undo(Finding finding, Actor by) {
        var before = acts.undoLast(finding, by.label(), now());
        if (before.isEmpty()) {
            return senseless("nothing_to_undo", "There is no answer to take back.");
        }
        ledger.append(event("finding.reopened", finding, before.get(), by).with("because", "undo"));
        return new TriageAnswer.Done(before.get());
    }

    private TriageAnswer say(Finding finding, Words words, Actor by, Optional<UUID> bulk) {
        var after = words.said(by, now(), finding.triage().version() + 1);
        acts.add(finding, new TriageActs.Act(PastAct.Kind.ANSWER, after, bulk));
        var event = event("finding." + after.state().label(), finding, after, by);
        ledger.append(bulk.map(it -> event.with("bulk", it.toString())).orElse(event));
        return new TriageAnswer.Done(after);
    }

    private static LedgerEvent event(String type, Finding finding, Triage after, Actor by) {
        var event = LedgerEvent.of(type, by)
                .about("finding:" + finding.id())
                .under(new InvocationId(finding.invocation()))
                .with("review", finding.review().toString())
                .with("state", after.state().label());
        event = with(event, "reason", after.reason().map(Triage.Dismissal::label));
        event = with(event, "until", after.until().map(Instant::toString));
        return with(event, "duplicate_of", after.duplicateOf().map(UUID::toString));
    }

    private static LedgerEvent with(LedgerEvent event, String key, Optional<String> value) {
        return value.map(it -> event.with(key, it)).orElse(event);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Optional<TriageAnswer> noted(String note) {
        return note.length() > NOTE
                ? Optional.of(senseless("note_too_long", "A note is at most " + NOTE + " characters long."))
                : Optional.empty();
    }

    private Optional<TriageAnswer> untimely(Optional<Instant> until) {
        if (until.isPresent() && !until.get().isAfter(clock.instant())) {
            return Optional.of(
                    senseless("snooze_in_the_past", until.get() + " is over; a finding is put off to a time to come."));
        }
        return until.filter(it -> it.isAfter(clock.instant().plus(LONGEST_SNOOZE)))
                .map(it -> senseless(
                        "snooze_too_long", "A finding is put off by at most " + LONGEST_SNOOZE.toDays() + " days."));
    }

    private static TriageAnswer senseless(String code, String detail) {
        return new TriageAnswer.Senseless(new Refusal(code, detail));
    }
}
