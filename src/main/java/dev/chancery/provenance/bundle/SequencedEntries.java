package dev.chancery.provenance.bundle;

import dev.chancery.ledger.InclusionProof;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/** Ledger entries with their proofs, all leading to one checkpoint; waits a little for those that are very new. */
final class SequencedEntries {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int ATTEMPTS = 20;

    private final LedgerReader ledger;

    SequencedEntries(LedgerReader ledger) {
        this.ledger = ledger;
    }

    /** An entry and the proof that it is in the tree. */
    record Proven(LedgerEntry entry, InclusionProof proof) {}

    /** The entries in the order of their ids; empty when one is still not in the tree after two seconds. */
    Optional<List<Proven>> await(List<UUID> ids) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            var proven = proven(ids);
            if (proven.isPresent()) {
                return proven;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return proven(ids);
    }

    private Optional<List<Proven>> proven(List<UUID> ids) {
        var proven = ids.stream().map(this::proven).flatMap(Optional::stream).toList();
        var checkpoints = proven.stream()
                .map(them -> them.proof().checkpoint().note())
                .distinct()
                .count();
        return proven.size() == ids.size() && checkpoints == 1 ? Optional.of(proven) : Optional.empty();
    }

    private Optional<Proven> proven(UUID id) {
        return ledger.entry(id).flatMap(entry -> ledger.proof(id).map(proof -> new Proven(entry, proof)));
    }
}
