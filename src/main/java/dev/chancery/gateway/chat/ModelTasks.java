package dev.chancery.gateway.chat;

import dev.chancery.authority.Grant;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The task under which an agent calls models when it names none, as a client that only knows OpenAI's protocol does: one a
 * day, granted {@code models.invoke} and nothing else, which an admin can revoke like any other.
 */
@Component
class ModelTasks {

    private static final Duration LENGTH = Duration.ofDays(1);
    private static final Duration MARGIN = Duration.ofMinutes(5);
    private static final Grant MODELS_ALONE = new Grant(1, Set.of("models.invoke"));

    /** A task and whom it is for. */
    record Standing(TaskId task, Actor onBehalfOf) {}

    private record Known(Standing standing, Instant until) {}

    private final Map<AgentId, Known> known = new ConcurrentHashMap<>();
    private final Tasks tasks;
    private final PayingOwners owners;
    private final Clock clock;

    ModelTasks(Tasks tasks, PayingOwners owners, Clock clock) {
        this.tasks = tasks;
        this.owners = owners;
        this.clock = clock;
    }

    Standing of(Actor.Agent agent, InvocationId invocation) {
        var now = clock.instant();
        return known.compute(
                        agent.id(),
                        (_, it) -> it != null && it.until().isAfter(now) ? it : open(agent, invocation, now))
                .standing();
    }

    private Known open(Actor.Agent agent, InvocationId invocation, Instant now) {
        var asker = owners.ownerOf(agent).<Actor>map(it -> it).orElse(new Actor.Service("gateway"));
        var wanted = new NewTask(
                        asker, "Standing access of " + agent.name() + " to models", agent.id(), LENGTH, invocation)
                .granting(MODELS_ALONE);
        return new Known(
                new Standing(tasks.open(wanted), asker), now.plus(LENGTH).minus(MARGIN));
    }
}
