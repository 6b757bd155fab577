package dev.chancery.review.triage;

import dev.chancery.console.filter.Filter;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives one answer to all that fits a filter. What that is, is shown first and written down; the answer then goes to
 * exactly those findings in exactly those versions. Each gets an act of its own, so that any can be undone by itself.
 */
@Service
public class BulkTriage {

    /** An act upon more than this is several. */
    public static final int MOST = 500;

    private static final int SAMPLE = 10;
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final Inbox inbox;
    private final Bulks bulks;
    private final TriageActs acts;
    private final Answering answering;
    private final Surroundings surroundings;

    /** What bulk acts are told from outside. */
    @Component
    record Surroundings(Ledger ledger, Clock clock) {}

    BulkTriage(Inbox inbox, Bulks bulks, TriageActs acts, Answering answering, Surroundings surroundings) {
        this.inbox = inbox;
        this.bulks = bulks;
        this.acts = acts;
        this.answering = answering;
        this.surroundings = surroundings;
    }

    /** What an act upon all that fits the filter would be about; of the newest {@link #MOST}, if more fit. */
    @Transactional
    public BulkPreview preview(Filter<FilterField> filter, Actor by) {
        bulks.forget(now().minus(KEPT));
        var fitting = inbox.all(filter, MOST + 1);
        var shown = fitting.subList(0, Math.min(MOST, fitting.size()));
        var id = bulks.keep(filter.toString(), shown, by.label(), now());
        return new BulkPreview(
                id,
                filter.toString(),
                shown.size(),
                fitting.size() > MOST,
                inbox.lines(shown.stream()
                        .limit(SAMPLE)
                        .map(Inbox.Versioned::finding)
                        .toList()));
    }

    /** The same for findings that were picked out. */
    @Transactional
    public BulkPreview preview(List<UUID> picked, Actor by) {
        var shown = inbox.lines(picked.stream().limit(MOST).toList());
        var versions = shown.stream()
                .map(it -> new Inbox.Versioned(it.id(), it.version()))
                .toList();
        var id = bulks.keep("", versions, by.label(), now());
        return new BulkPreview(
                id,
                "",
                shown.size(),
                picked.size() > MOST,
                shown.stream().limit(SAMPLE).toList());
    }

    /** Answers what this preview showed to the same actor; a preview serves once. */
    @Transactional
    public BulkAnswer answer(UUID preview, TriageAct act, Actor by) {
        if (act instanceof TriageAct.Undo || act instanceof TriageAct.Duplicate) {
            return senseless("not_in_bulk", "Findings are confirmed, dismissed or snoozed in bulk, and nothing else.");
        }
        var shown = bulks.take(preview, by.label(), now().minus(KEPT));
        if (shown.isEmpty()) {
            return senseless("preview_not_found", "There is no preview " + preview + " of yours any more; look again.");
        }
        var versions = shown.get().findings();
        var bulk = bulks.next();
        var answers = acts.lock(List.copyOf(versions.keySet())).stream()
                .filter(it -> Long.valueOf(it.triage().version()).equals(versions.get(it.id())))
                .map(it -> answering.answer(it, act, by, Optional.of(bulk)))
                .toList();
        var refused = answers.stream()
                .filter(TriageAnswer.Senseless.class::isInstance)
                .findFirst();
        var applied = (int)
                answers.stream().filter(TriageAnswer.Done.class::isInstance).count();
        if (applied == 0 && refused.isPresent() && refused.get() instanceof TriageAnswer.Senseless(var refusal)) {
            return new BulkAnswer.Senseless(refusal);
        }
        var done = new BulkAnswer.Done(bulk, applied, versions.size() - applied);
        bulks.add(done, shown.get().filter(), word(act), by.label(), now());
        append("findings.answered", by, done, shown.get().filter());
        return done;
    }

    /** Takes a bulk act back, as far as its answers still hold. */
    @Transactional
    public BulkAnswer undo(UUID bulk, Actor by) {
        var given = bulks.answered(bulk);
        if (!bulks.undo(bulk, by.label(), now())) {
            return senseless("nothing_to_undo", "There is no bulk act " + bulk + " to take back.");
        }
        Predicate<Finding> holds = it -> Long.valueOf(it.triage().version()).equals(given.get(it.id()));
        var undone = (int) acts.lock(List.copyOf(given.keySet())).stream()
                .filter(holds)
                .map(it -> answering.answer(it, new TriageAct.Undo(), by, Optional.empty()))
                .filter(TriageAnswer.Done.class::isInstance)
                .count();
        var done = new BulkAnswer.Done(bulk, undone, given.size() - undone);
        append("findings.reopened", by, done, "");
        return done;
    }

    private static String word(TriageAct act) {
        return switch (act) {
            case TriageAct.Confirm _ -> "confirmed";
            case TriageAct.Dismiss _ -> "dismissed";
            case TriageAct.Snooze _ -> "snoozed";
            case TriageAct.Duplicate _ -> "duplicate";
            case TriageAct.Undo _ -> "reopened";
        };
    }

    private void append(String type, Actor by, BulkAnswer.Done done, String filter) {
        surroundings
                .ledger()
                .append(LedgerEvent.of(type, by)
                        .about("bulk:" + done.bulk())
                        .with("filter", filter)
                        .with("findings", done.applied())
                        .with("passed_over", done.passedOver()));
    }

    private Instant now() {
        return surroundings.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static BulkAnswer senseless(String code, String detail) {
        return new BulkAnswer.Senseless(new Refusal(code, detail));
    }
}
