package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TaskId;
import java.util.List;
import java.util.Optional;

/** The scopes under which agents may act. Every change joins the caller's transaction, or makes one. */
public interface Tasks {

    /** Opens a task; credentials can be had under it until its deadline, its ceiling, or until it ends. */
    TaskId open(NewTask task);

    /**
     * Opens a task within another one: it ends no later than its parent, for the same person, and is granted nothing that
     * its parent is not. Its credentials count against every task above it.
     */
    TaskAnswer openWithin(TaskId parent, NewTask task);

    /**
     * Ends a task that is done, and whatever is still open within it: nothing more is decided under it and nothing issued
     * under it is admitted. Closing twice is fine.
     */
    void close(TaskId id);

    /** Ends a task that should not go on, and every task within it, at once. */
    RevokeAnswer revoke(TaskId id, String reason, Actor by);

    Optional<TaskRecord> find(TaskId id);

    /** The newest that are open and in time, at most so many. */
    List<TaskRecord> open(int most);
}
