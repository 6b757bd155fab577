package dev.chancery.gateway;

import java.util.concurrent.Callable;

/**
 * A place reserved in a pool, so that a caller can store what it accepted before the work begins. Used once: started,
 * submitted or released. Work runs on a virtual thread as soon as a worker is free, under the caller's request id,
 * trail, work order, trace and log context.
 */
public non-sealed interface Slot extends Admission {

    /**
     * Hands over work that nobody waits for; once admitted it is never shed. A slot that was used before is an
     * {@link IllegalStateException}.
     */
    void start(Runnable work);

    /**
     * Hands over work whose answer the caller waits for. While it waits for a worker it may be shed for a higher class.
     * A slot that was used before is an {@link IllegalStateException}.
     */
    <T> Submitted<T> submit(Callable<T> work);

    /** Gives the place back. Does nothing once the slot was used, so it belongs in a {@code finally}. */
    void release();
}
