package dev.chancery.gateway;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.models.ModelCall;

/** An agent's wish to ask a model, under a task of its own and on behalf of whoever the task is for. */
public record ModelWish(Actor.Agent agent, Actor onBehalfOf, TaskId task, InvocationId invocation, ModelCall call) {}
