package dev.chancery.ledger;

import dev.chancery.kernel.InvocationId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the ledger, entries that still wait for their index included. */
public interface LedgerReader {

    /** Every entry of one act, oldest first. */
    List<LedgerEntry> ofInvocation(InvocationId id);

    Optional<LedgerEntry> entry(UUID id);

    /** Those of these entries that exist, by id, in one round trip. */
    default Map<UUID, LedgerEntry> entries(Collection<UUID> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> entry(id).stream())
                .collect(Collectors.toMap(LedgerEntry::id, Function.identity()));
    }

    /** The entries of this type with this index or a later one, in the order of the log, so many at the most. */
    List<LedgerEntry> ofType(String type, long from, int most);

    /** Proof that the entry is in the latest checkpoint; empty while the entry has no index, or does not exist. */
    Optional<InclusionProof> proof(UUID id);

    /**
     * Proof that the log only grew between these sizes; empty unless {@code 1 ≤ first ≤ second ≤ latest().size()}.
     */
    Optional<ConsistencyProof> consistency(long first, long second);

    /** The latest signed tree head. */
    Checkpoint latest();
}
