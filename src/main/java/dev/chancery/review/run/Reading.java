package dev.chancery.review.run;

import dev.chancery.kernel.Refusal;

/** What came of reading from a repository. */
public sealed interface Reading<T> {

    /** It was read. */
    record Read<T>(T value) implements Reading<T> {}

    /** It could not be, or may not be, and why. */
    record Unread<T>(Refusal refusal) implements Reading<T> {}
}
