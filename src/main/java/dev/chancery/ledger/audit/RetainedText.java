package dev.chancery.ledger.audit;

import java.time.Instant;

/** What became of a text that an entry refers to by a salted digest. */
public sealed interface RetainedText {

    /** What the entry's details call it. */
    String name();

    /** It is still kept, and is what the digest was made of. */
    record Kept(String name, String content) implements RetainedText {}

    /** It was forgotten at this moment; the entry and its proofs stand without it. */
    record Purged(String name, Instant at) implements RetainedText {}

    /** What is kept is not what was recorded, or is gone without having been purged. */
    record Altered(String name) implements RetainedText {}
}
