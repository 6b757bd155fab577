package dev.chancery.gateway.record;

import dev.chancery.kernel.Actor;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a request as it begins.
 *
 * @param route a short fixed name, since it is a label of metrics: {@code run} or {@code chat}
 * @param model as the caller named it; may be empty
 * @param run the run that asks, when a workflow calls back
 */
public record Opening(String route, Actor actor, String model, Optional<String> project, Optional<UUID> run) {

    public Opening(String route, Actor actor, String model) {
        this(route, actor, model, Optional.empty(), Optional.empty());
    }

    /** The same for a project's run. */
    public Opening of(String project) {
        return new Opening(route, actor, model, Optional.of(project), run);
    }

    /** The same as a part of a run. */
    public Opening within(UUID run, String project) {
        return new Opening(route, actor, model, Optional.of(project), Optional.of(run));
    }
}
