package dev.chancery.review.participants;

import dev.chancery.review.calling.Deadline;
import dev.chancery.review.store.Participant;

/** A participant that can be asked. */
public interface Voice {

    Participant participant();

    /** Whether it keeps a processor busy while it examines. */
    boolean computes();

    /** Examines the material; stops early when its thread is interrupted. */
    Word examine(Material material, Deadline limit);
}
