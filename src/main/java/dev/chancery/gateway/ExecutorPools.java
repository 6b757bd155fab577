package dev.chancery.gateway;

/** The bounded pools that everything slow runs in, each with a number of workers and a queue an operator chose. */
public interface ExecutorPools {

    /**
     * Reserves a place in the pool, or rejects at once. Never waits. A pool nobody configured is an
     * {@link IllegalArgumentException}.
     */
    Admission admit(String pool);
}
