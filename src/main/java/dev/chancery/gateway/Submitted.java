package dev.chancery.gateway;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Work in a pool, as the one sees it who handed it over and waits for its answer. */
public interface Submitted<T> {

    /**
     * Waits for the end, or until the submitter's patience is over. An abandoned piece of work that has not begun gives
     * its place back; one that has begun keeps its place until it ends, and its end is booked as well.
     */
    Ending<T> await(Duration patience) throws InterruptedException;

    /**
     * The same without anybody waiting: the listener is told the end once, on the thread of the work where the work came to
     * it, else on one of its own.
     */
    void tell(Duration patience, Consumer<Ending<T>> listener);

    /** Waits a moment for the end, and abandons nothing when there is none yet. */
    Optional<Ending<T>> within(Duration moment) throws InterruptedException;

    /**
     * Asks the work to stop: work that waits is forgotten, work that runs is interrupted and keeps its place until it
     * has ended. Does nothing once it has.
     */
    void cancel();
}
