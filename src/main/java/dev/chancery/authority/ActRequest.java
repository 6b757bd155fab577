package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;

/** An agent's wish to do one act, for someone, under a task. */
public record ActRequest(InvocationId invocation, TaskId task, AgentId agent, Actor onBehalfOf, Act act) {}
