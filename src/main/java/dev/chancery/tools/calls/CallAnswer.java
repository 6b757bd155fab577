package dev.chancery.tools.calls;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import dev.chancery.tools.ToolAnswer;
import java.time.Duration;
import java.util.UUID;

/** How a call ended, or why it did not begin. */
public sealed interface CallAnswer {

    /** Under which ids the ledger tells the whole story. */
    record Trail(InvocationId invocation, TaskId task) {}

    /** The tool was reached. */
    record Ended(ToolAnswer.Outcome outcome, Trail trail) implements CallAnswer {}

    /** Policy or the verifier said no; no tool code ran. */
    record Stopped(Refusal refusal, Trail trail) implements CallAnswer {}

    /** A person has to agree first: the same call goes through once, after they did. */
    record Waiting(Refusal refusal, UUID approval, Trail trail) implements CallAnswer {}

    /** It makes no sense here: {@code unknown_tool}, {@code invalid_arguments}, {@code no_task} and the like. */
    record Senseless(Refusal refusal) implements CallAnswer {}

    /** There is no room, for now. */
    record Busy(Refusal refusal, Duration retryAfter) implements CallAnswer {}
}
