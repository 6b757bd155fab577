package dev.chancery.review.calling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Connects those who are asked with the one who listens. */
interface Switchboard<W> {

    /** What arrived from one of them, and when it was ready. */
    record Arrival<W>(String id, Instant at, Supplier<W> word) {}

    /** Begins to ask. */
    void call(Ask<W> ask, Deadline limit);

    /** The next that arrives; empty when nothing did for so long. */
    Optional<Arrival<W>> next(Duration patience) throws InterruptedException;

    /** Tells one of them that nobody waits for it any more. */
    void hangUp(String id);
}
