package dev.chancery.authority.policy;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;

/** What policy looks at in a task. */
public record TaskFacts(TaskId id, AgentId agent, TaskState state, Instant deadline) {}
