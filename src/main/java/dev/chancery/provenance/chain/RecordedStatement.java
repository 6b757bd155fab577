package dev.chancery.provenance.chain;

import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A signed statement as it was stored, byte for byte, and the ledger entry that recorded it. */
public record RecordedStatement(
        Digest digest,
        byte[] envelope,
        String predicateType,
        Optional<InvocationId> invocation,
        UUID ledgerEntry,
        Instant recordedAt,
        String submittedBy,
        Optional<Instant> withdrawnAt) {

    /** A statement nobody took back, made by Chancery itself. */
    public RecordedStatement(
            Digest digest,
            byte[] envelope,
            String predicateType,
            Optional<InvocationId> invocation,
            UUID ledgerEntry,
            Instant recordedAt) {
        this(
                digest,
                envelope,
                predicateType,
                invocation,
                ledgerEntry,
                recordedAt,
                "service:provenance",
                Optional.empty());
    }

    /** The same as pushed by this party. */
    public RecordedStatement by(String party) {
        return new RecordedStatement(
                digest, envelope, predicateType, invocation, ledgerEntry, recordedAt, party, withdrawnAt);
    }
}
