package dev.chancery.authority.issuing;

import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.store.Decisions;
import dev.chancery.authority.store.TaskCounts;
import dev.chancery.database.Coalescing;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts and records allowed acts with their credentials; those that arrive at once share a transaction. A credential that
 * was not recorded never leaves, whatever the reason.
 */
@Component
class SharedIssue {

    private static final int LEADERS = 2;
    private static final int MOST = 128;

    private final TaskCounts counts;
    private final Decisions decisions;
    private final Ledger ledger;
    private final Coalescing<Entry, Boolean> together;

    SharedIssue(TaskCounts counts, Decisions decisions, Ledger ledger, TransactionTemplate transaction) {
        this.counts = counts;
        this.decisions = decisions;
        this.ledger = ledger;
        this.together = new Coalescing<>(
                LEADERS, MOST, entries -> Objects.requireNonNull(transaction.execute(_ -> enter(entries))));
    }

    /** An allowed act with its credential and what the ledger is told of both. */
    private record Entry(Decisions.Issue issue, List<LedgerEvent> events) {}

    /** Whether it is counted and recorded, durably; if not, nothing is. */
    boolean enter(DecidedAct allowed, CredentialIssuer.Signed signed) {
        var events = Stream.concat(Rolls.decided(allowed).stream(), Stream.of(Rolls.issued(allowed, signed.kept())))
                // Whoever leads writes for others, under a request of its own.
                .map(it -> RequestId.current().map(it::during).orElse(it))
                .toList();
        return together.ask(new Entry(new Decisions.Issue(allowed, signed.kept()), events));
    }

    private List<Boolean> enter(List<Entry> entries) {
        var counted = counts.count(entries.stream()
                .map(it -> it.issue().decided().question().request().task())
                .toList());
        var kept = IntStream.range(0, entries.size())
                .filter(counted::get)
                .mapToObj(entries::get)
                .toList();
        if (!kept.isEmpty()) {
            decisions.keepAll(kept.stream().map(Entry::issue).toList());
            ledger.appendAll(kept.stream().flatMap(it -> it.events().stream()).toList());
        }
        return counted;
    }
}
