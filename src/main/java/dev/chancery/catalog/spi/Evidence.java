package dev.chancery.catalog.spi;

import dev.chancery.kernel.Refusal;

/** What the evidence about a version says. */
public sealed interface Evidence {

    /** It speaks for the version: a sentence with the digest of the result, kept with the move. */
    record Enough(String summary) implements Evidence {}

    /** It does not: {@code evidence_missing}, {@code evidence_stale} or {@code evidence_worse}. */
    record Lacking(Refusal refusal) implements Evidence {}
}
