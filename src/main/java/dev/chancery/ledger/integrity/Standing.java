package dev.chancery.ledger.integrity;

import dev.chancery.ledger.Checkpoint;
import java.time.Instant;

/** How sound the log is at this moment, in answer to somebody who asks. */
public sealed interface Standing {

    /**
     * Every entry up to {@code checked} was compared with the tree, and the latest checkpoint, whose signature holds,
     * extends that tree.
     */
    record Sound(Checkpoint head, long checked, Instant checkedAt) implements Standing {}

    /** The comparison of the start has not ended yet. */
    record Unknown(Checkpoint head) implements Standing {}

    /** What is stored is not what was signed; the sentence says where. */
    record Unsound(String where) implements Standing {}
}
