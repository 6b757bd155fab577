package dev.chancery.gateway;

/**
 * A place reserved in a pool, so that a caller can store what it accepted before the work begins. Used once: either
 * started or released.
 */
public non-sealed interface Slot extends Admission {

    /**
     * Hands over the work, which runs on a virtual thread as soon as a worker is free, under the caller's request id
     * and log context. A slot that was started or released before is an {@link IllegalStateException}.
     */
    void start(Runnable work);

    /** Gives the place back. Does nothing once the slot was started or released, so it belongs in a {@code finally}. */
    void release();
}
