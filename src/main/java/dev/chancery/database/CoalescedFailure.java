package dev.chancery.database;

import org.jspecify.annotations.Nullable;

/** The work that was to answer this question and others failed; the cause says how. Nothing may be assumed answered. */
final class CoalescedFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CoalescedFailure(@Nullable Throwable cause) {
        super("The work shared with other requests failed.", cause);
    }
}
