package dev.chancery.authority;

import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;

/** What becomes of the wish to open a task within another one. */
public sealed interface TaskAnswer {

    /** The task is open. */
    record Opened(TaskId id) implements TaskAnswer {}

    /** {@code unknown_task}, {@code parent_ended}, {@code beyond_parent} or {@code too_deep}; nothing was opened. */
    record Refused(Refusal refusal) implements TaskAnswer {}
}
