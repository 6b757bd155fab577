package dev.chancery.provenance.deployment;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.deployment.Rollback.Step;
import dev.chancery.provenance.store.Deployments;
import dev.chancery.provenance.store.Deployments.Rollout;
import dev.chancery.provenance.verification.Chains;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The ways back of a resource in an environment, told by the signed change classes between here and there. */
@Component
public class Rollbacks {

    /** Further back than this, going forward is the way. */
    private static final int MOST = 10;

    private static final int MOST_BETWEEN = 200;

    private final Deployments deployments;
    private final Chains chains;

    Rollbacks(Deployments deployments, Chains chains) {
        this.deployments = deployments;
        this.chains = chains;
    }

    /** A resource of an environment and its latest rollouts, newest first, each with what going back to it would undo. */
    public record Running(String resourceUri, List<Rollback> rollouts) {}

    /** Some of what runs in an environment, and the name after which more follows, if any does. */
    public record Page(List<Running> running, Optional<String> next) {}

    /** What runs in an environment: resources by name, those after a name (none for all), so many at the most. */
    public Page in(String environment, String after, int limit) {
        var found = deployments.resources(environment, after, limit + 1);
        var resources = found.subList(0, Math.min(limit, found.size()));
        var rollouts = deployments.newest(environment, resources, MOST);
        var steps = steps(rollouts.values().stream().flatMap(List::stream).toList());
        return new Page(
                rollouts.entrySet().stream()
                        .map(entry -> new Running(entry.getKey(), waysBack(entry.getValue(), steps)))
                        .toList(),
                found.size() > limit ? Optional.of(resources.getLast()) : Optional.empty());
    }

    private static List<Rollback> waysBack(List<Rollout> rollouts, Function<Rollout, Step> steps) {
        return IntStream.range(0, rollouts.size())
                .mapToObj(index -> new Rollback(
                        rollouts.get(index),
                        rollouts.subList(0, index).stream().map(steps).toList()))
                .toList();
    }

    /** What going back to the rollout this statement tells of would undo; empty when there is no such rollout. */
    public Optional<Rollback> to(Digest statement) {
        return deployments.find(statement).map(rollout -> {
            var over = deployments.after(rollout, MOST_BETWEEN);
            var steps = steps(over);
            return new Rollback(rollout, over.stream().map(steps).toList());
        });
    }

    /** What each of these rollouts changed, as its artifact's signed change class says. */
    private Function<Rollout, Step> steps(List<Rollout> rollouts) {
        var classes = chains.ofTypes(
                rollouts.stream().map(Rollout::digest).distinct().toList(), List.of(PredicateTypes.CHANGE_CLASS));
        return rollout -> {
            var stated = StatedClass.ofFirst(classes.getOrDefault(rollout.digest(), List.of()));
            return new Step(rollout, stated.changeClass(), stated.reversible(), stated.notes());
        };
    }
}
