package dev.chancery.provenance.recording;

import dev.chancery.kernel.Digest;

/** A statement was taken back; published in the transaction that takes it back. */
public record StatementWithdrawn(Digest envelope) {}
