package dev.chancery.ledger;

import java.time.Instant;

/**
 * A signed tree head: the root hash of the first {@code size} entries, and the C2SP tlog-checkpoint note that any
 * transparency-log client can check.
 */
@SuppressWarnings("ArrayRecordComponent") // checkpoints are carried, never compared
public record Checkpoint(String origin, long size, byte[] root, Instant signedAt, String keyId, String note) {}
