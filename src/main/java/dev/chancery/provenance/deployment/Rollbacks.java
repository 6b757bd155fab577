package dev.chancery.provenance.deployment;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.deployment.Rollback.Step;
import dev.chancery.provenance.store.Deployments;
import dev.chancery.provenance.store.Deployments.Rollout;
import dev.chancery.provenance.verification.Chains;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** The ways back of a resource in an environment, told by the signed change classes between here and there. */
@Component
public class Rollbacks {

    private static final int MOST = 30;
    private static final int MOST_BETWEEN = 200;

    private final Deployments deployments;
    private final Chains chains;

    Rollbacks(Deployments deployments, Chains chains) {
        this.deployments = deployments;
        this.chains = chains;
    }

    /** The latest rollouts, newest first, each with what going back to it would undo. */
    public List<Rollback> of(String environment, String resourceUri) {
        var rollouts = deployments.newest(environment, Optional.of(resourceUri), MOST);
        var steps = rollouts.stream().map(this::step).toList();
        return IntStream.range(0, rollouts.size())
                .mapToObj(index -> new Rollback(rollouts.get(index), new ArrayList<>(steps.subList(0, index))))
                .toList();
    }

    /** What going back to the rollout this statement tells of would undo; empty when there is no such rollout. */
    public Optional<Rollback> to(Digest statement) {
        return deployments
                .find(statement)
                .map(rollout -> new Rollback(
                        rollout,
                        deployments.after(rollout, MOST_BETWEEN).stream()
                                .map(this::step)
                                .toList()));
    }

    private Step step(Rollout rollout) {
        var stated = StatedClass.ofFirst(chains.ofTypes(rollout.digest(), List.of(PredicateTypes.CHANGE_CLASS)));
        return new Step(rollout, stated.changeClass(), stated.reversible(), stated.notes());
    }
}
