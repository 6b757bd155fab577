package dev.chancery.provenance.chain;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A signed statement as it was stored, byte for byte, and the ledger entry that recorded it. */
@SuppressWarnings("ArrayRecordComponent") // statements are carried, never compared
public record RecordedStatement(
        Digest digest,
        byte[] envelope,
        String predicateType,
        Optional<InvocationId> invocation,
        UUID ledgerEntry,
        Instant recordedAt) {}
