package dev.chancery.authority.policy.ui;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.Explanation;
import dev.chancery.authority.Grant;
import dev.chancery.authority.KnownAction;
import dev.chancery.authority.policy.KnownActions;
import dev.chancery.authority.policy.PolicySetType;
import dev.chancery.authority.policy.Question;
import dev.chancery.authority.policy.TaskFacts;
import dev.chancery.authority.policy.TaskState;
import dev.chancery.authority.policy.WrittenPolicy;
import dev.chancery.authority.policy.cedar.CompiledPolicies;
import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.authority.replay.MeaningDiff;
import dev.chancery.authority.replay.Replay;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.ToolRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tries a version of a policy set on recorded and on imagined acts. Nothing is issued or recorded. */
@Component
class Laboratory {

    private static final UUID IMAGINED = new UUID(0, 0);

    private final Catalog catalog;
    private final WrittenPolicy policy;
    private final Replay replay;
    private final World world;

    /** Who and what acts can be imagined of. */
    @Component
    record World(Agents agents, KnownActions actions, PolicySetType type, Clock clock) {}

    Laboratory(Catalog catalog, WrittenPolicy policy, Replay replay, World world) {
        this.catalog = catalog;
        this.policy = policy;
        this.replay = replay;
        this.world = world;
    }

    /** An act that nobody asked for. */
    record Imagined(
            AgentRecord agent, Actor onBehalfOf, KnownAction action, Map<String, Object> arguments, String intent) {}

    List<AgentRecord> agents() {
        return world.agents().page(Agents.Filter.ALL, "", 200);
    }

    List<KnownAction> actions() {
        return world.actions().all();
    }

    /** What keeps the version from being put to use. */
    List<Fault> faults(AssetVersion version) {
        return switch (world.type().check(version.content())) {
            case Checked.Sound() -> List.of();
            case Checked.Unsound(var faults) -> faults;
        };
    }

    /** What would have been decided otherwise under this version than under the one it was made from. */
    MeaningDiff meaning(AssetVersion version, int last) {
        var before = version.record()
                .parent()
                .flatMap(catalog::version)
                .map(Laboratory::text)
                .orElseGet(() -> new PolicyText(version.name().name(), ""));
        return replay.compare(policy.enforcedWith(before), policies(version), last);
    }

    /** What this version, among all that is enforced, says to an act under an open task that grants everything. */
    Explanation explain(AssetVersion version, Imagined act) {
        var arguments = new ToolRequest(
                act.action().audience(), act.action().tool(), act.action().action(), act.arguments());
        var request = new ActRequest(
                new InvocationId(IMAGINED),
                new TaskId(IMAGINED),
                act.agent().id(),
                act.onBehalfOf(),
                new Act(arguments.audience(), arguments.tool(), arguments.action(), arguments.arguments()));
        return policy.explain(
                new Question(
                        request,
                        arguments.argumentsDigest().orElse(null),
                        act.agent(),
                        task(act),
                        world.clock().instant()),
                policies(version));
    }

    private TaskFacts task(Imagined act) {
        return new TaskFacts(
                new TaskId(IMAGINED),
                act.agent().id(),
                TaskState.OPEN,
                act.intent(),
                world.clock().instant().plus(Duration.ofMinutes(5)),
                act.onBehalfOf().label(),
                Grant.USUAL,
                false,
                List.of());
    }

    private CompiledPolicies policies(AssetVersion version) {
        return policy.enforcedWith(text(version));
    }

    static PolicyText text(AssetVersion version) {
        return new PolicyText(version.name().name(), version.content());
    }
}
