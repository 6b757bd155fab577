package dev.chancery.ledger;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * One record in the ledger. The canonical bytes are what is hashed into the tree; the other components repeat parts of
 * them for lists and filters. An entry without an index is committed but not yet in the tree.
 */
public record LedgerEntry(
        UUID id,
        OptionalLong index,
        Instant at,
        String type,
        String actor,
        Optional<InvocationId> invocation,
        Optional<RequestId> request,
        String subject,
        byte[] canonical) {}
