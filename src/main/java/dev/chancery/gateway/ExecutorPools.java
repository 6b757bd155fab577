package dev.chancery.gateway;

/** The bounded pools that everything slow runs in, each with a number of workers and a queue an operator chose. */
public interface ExecutorPools {

    /** Reserves a place for interactive work, or rejects at once. */
    default Admission admit(String pool) {
        return admit(pool, PriorityClass.INTERACTIVE);
    }

    /**
     * Reserves a place in the pool, or rejects at once. Never waits. When the pool is full, work of a lower class that
     * still waits and whose submitter can be told is shed for the newcomer. A pool nobody configured is an
     * {@link IllegalArgumentException}.
     */
    Admission admit(String pool, PriorityClass priority);

    /** Whether a pool of this name is configured. */
    boolean exists(String pool);
}
