package dev.chancery.ledger.integrity;

import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Checkpoint;
import java.util.Optional;
import java.util.UUID;

/** What became of verifying a range of entries. */
public sealed interface RangeVerdict {

    /**
     * Every entry is in the tree that the checkpoint signs, and so is every earlier state of that tree that was signed
     * within the range.
     *
     * @param checkpoints how many of those there were
     */
    record Sound(EntryRange range, Checkpoint head, long checkpoints) implements RangeVerdict {}

    /** What is stored is not what was signed: a sentence says where, and the entry is named where it is one. */
    record Broken(EntryRange range, String where, Optional<UUID> entry) implements RangeVerdict {}

    /** Whoever watched did not want to know any more. */
    record Stopped(EntryRange range) implements RangeVerdict {}

    /** Nothing was compared. */
    record Refused(Refusal refusal) implements RangeVerdict {}
}
