package dev.chancery.authority;

import dev.chancery.kernel.TaskId;

/** The scopes under which agents may act. Both changes join the caller's transaction, or make one. */
public interface Tasks {

    /** Opens a task; credentials can be had under it until its deadline or until it is closed. */
    TaskId open(NewTask task);

    /** Ends a task: nothing more is decided under it and nothing issued under it is admitted. Closing twice is fine. */
    void close(TaskId id);
}
