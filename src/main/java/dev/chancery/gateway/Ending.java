package dev.chancery.gateway;

/** What the submitter of a piece of work learns about it. */
public sealed interface Ending<T> {

    /** It was done, and this came out. */
    record Completed<T>(T value) implements Ending<T> {}

    /** It failed with this. */
    record Threw<T>(Throwable cause) implements Ending<T> {}

    /** The submitter's patience ended first; the work may still be going on. */
    record Abandoned<T>() implements Ending<T> {}

    /** It was cancelled before it was done. */
    record Cancelled<T>() implements Ending<T> {}

    /** It never began: {@code shed} for a higher class, or {@code closed} with its pool. */
    record TurnedAway<T>(Rejected rejected) implements Ending<T> {}
}
