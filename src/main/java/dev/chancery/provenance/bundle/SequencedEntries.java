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

    private static final int ATTEMPTS = 21;

    private final LedgerReader ledger;
    private final Duration pause;

    SequencedEntries(LedgerReader ledger, Duration pause) {
        this.ledger = ledger;
        this.pause = pause;
    }

    /** An entry and the proof that it is in the tree. */
    record Proven(LedgerEntry entry, InclusionProof proof) {}

    /** The entries in the order of their ids; empty when one is still not in the tree after twenty pauses. */
    Optional<List<Proven>> await(List<UUID> ids) {
        for (var attempt = 1; attempt < ATTEMPTS; attempt++) {
            var proven = proven(ids);
            if (proven.isPresent()) {
                return proven;
            }
            LockSupport.parkNanos(pause.toNanos());
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
