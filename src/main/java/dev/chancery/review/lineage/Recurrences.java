package dev.chancery.review.lineage;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.review.Recurrence;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links the findings of a run that ends to those of the reviews before it, so that what was answered does not come back.
 * Runs of one scope that end at once are linked one after the other, and an answer given meanwhile counts.
 */
@Component
public class Recurrences {

    private final FindingTraces traces;
    private final Matters matters;
    private final Ledger ledger;
    private final Clock clock;

    Recurrences(FindingTraces traces, Matters matters, Ledger ledger, Clock clock) {
        this.traces = traces;
        this.matters = matters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** In whose name, and within what, findings are linked. */
    public record Under(Scope scope, Actor by, InvocationId invocation) {}

    /** Links findings that were stored in this transaction, given with their traces. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void link(Map<UUID, Trace> findings, Under under) {
        var seen = findings.entrySet().stream()
                .filter(it -> !it.getValue().anchor().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (seen.isEmpty()) {
            return;
        }
        traces.lock(under.scope());
        var claims = traces.claims(seen.stream().map(Map.Entry::getKey).toList());
        var now = seen.stream()
                .map(it -> new Met(it.getKey(), it.getValue(), claims.getOrDefault(it.getKey(), List.of())))
                .toList();
        var before = traces.candidates(
                under.scope(), seen.stream().map(Map.Entry::getValue).toList());
        var pairs = Matching.of(now, before);
        matters.lock(pairs.stream().map(it -> it.before().finding()).toList());
        pairs.forEach(it -> link(it, under));
        seen.forEach(it -> traces.add(under.scope(), it.getKey(), it.getValue()));
    }

    private void link(Matching.Pair pair, Under under) {
        var now = pair.now().finding();
        var before = pair.before().finding();
        var standing = matters.standing(before);
        var kind = kind(standing, pair.likeness());
        if (kind == Recurrence.Kind.REAPPEARED) {
            matters.reopen(before, standing, under.by().label(), clock.instant().truncatedTo(ChronoUnit.MICROS));
        }
        if (kind != Recurrence.Kind.CHANGED) {
            matters.join(now, before);
        }
        matters.follow(now, before, kind, pair.likeness());
        traces.remove(before);
        ledger.append(LedgerEvent.of("finding.recurred", under.by())
                .about("finding:" + now)
                .under(under.invocation())
                .with("of", before.toString())
                .with("as", kind.label())
                .with("was", standing.triage()));
    }

    private static Recurrence.Kind kind(Matters.Standing standing, Likeness likeness) {
        if (standing.isOpen()) {
            return Recurrence.Kind.AGAIN;
        }
        if (standing.untilItReappears()) {
            return Recurrence.Kind.REAPPEARED;
        }
        return likeness.hasChanged() ? Recurrence.Kind.CHANGED : Recurrence.Kind.INHERITED;
    }
}
