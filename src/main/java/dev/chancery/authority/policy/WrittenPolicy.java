package dev.chancery.authority.policy;

import dev.chancery.authority.Explanation;
import dev.chancery.authority.Explanation.Considered;
import dev.chancery.authority.Explanation.Match;
import dev.chancery.authority.KnownAction;
import dev.chancery.authority.policy.Rule.Forbid;
import dev.chancery.authority.policy.Rule.ForbidBeyondTheGrant;
import dev.chancery.authority.policy.Rule.ForbidEndedTasks;
import dev.chancery.authority.policy.Rule.ForbidForeignEnvironments;
import dev.chancery.authority.policy.Rule.ForbidForeignPrincipals;
import dev.chancery.authority.policy.Rule.ForbidForeignTasks;
import dev.chancery.authority.policy.Rule.ForbidStoppedAgents;
import dev.chancery.authority.policy.Rule.ForbidUnnameableArguments;
import dev.chancery.authority.policy.cedar.CedarRequest;
import dev.chancery.authority.policy.cedar.CompiledPolicies;
import dev.chancery.authority.policy.cedar.PolicyText;
import dev.chancery.authority.policy.cedar.Ruling;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Decides by the policy sets that are live, once nothing stands against the act that no policy could allow. */
@Component
public class WrittenPolicy implements Policy {

    private final PolicySets sets;
    private final CedarQuestions questions;
    private final List<Forbid> guards;
    private volatile LivePolicies compiled = LivePolicies.none();

    WrittenPolicy(PolicySets sets, CedarQuestions questions) {
        this.sets = sets;
        this.questions = questions;
        this.guards = List.of(
                new ForbidStoppedAgents("forbid-stopped-agents"),
                new ForbidForeignEnvironments("forbid-foreign-environments", questions.environment()),
                new ForbidForeignTasks("forbid-foreign-tasks"),
                new ForbidEndedTasks("forbid-ended-tasks"),
                new ForbidForeignPrincipals("forbid-foreign-principals"),
                new ForbidBeyondTheGrant("forbid-beyond-the-grant"),
                new ForbidUnnameableArguments("forbid-unnameable-arguments"));
    }

    @Override
    public Decision decide(Question question) {
        var started = System.nanoTime();
        var policies = live();
        var against = guards.stream().filter(it -> it.appliesTo(question)).toList();
        if (!against.isEmpty()) {
            return decided(stopped(question, against), policies, System.nanoTime() - started);
        }
        if (policies.fault().isPresent()) {
            return decided(Ruling.failed(policies.fault().get(), List.of()), policies, System.nanoTime() - started);
        }
        var request = questions.of(question);
        var ruling = policies.enforced().rule(request);
        var taken = System.nanoTime() - started;
        return decided(ruling, policies, taken).about(request, shadows(policies, request));
    }

    /** Whether what is enforced now could allow an agent an action; only an active agent is allowed anything. */
    public boolean couldAllow(AgentRecord agent, KnownAction action) {
        var policies = live();
        return agent.state() == AgentState.ACTIVE
                && agent.mayBeUsedIn(questions.environment())
                && policies.fault().isEmpty()
                && policies.enforced().couldAllow(questions.about(agent, action));
    }

    /** Why an act was decided as it was: what stopped it before policy, and every policy that is enforced. */
    public Explanation explain(DecidedAct decided) {
        var question = decided.question();
        var decision = decided.decision();
        var considered = guards.stream()
                .filter(it -> it.appliesTo(question))
                .map(it -> new Considered(it.id(), false, Match.HIT, it.reason(question)))
                .collect(Collectors.toCollection(ArrayList::new));
        if (question.agent() != null && question.task() != null) {
            considered.addAll(live().enforced().explain(questions.of(question)));
        }
        return new Explanation(
                decision.outcome().label(),
                decision.code(),
                decision.reason(),
                decision.policyVersion(),
                decision.obligations().stream().map(Obligation::toString).toList(),
                considered);
    }

    /** What is enforced now. */
    public CompiledPolicies enforced() {
        return live().enforced();
    }

    /** What would be enforced with this text in place of the set of its name; its mode counts. */
    public CompiledPolicies enforcedWith(PolicyText text) {
        return live().with(text);
    }

    /** Why an act would be decided as it would under these policies, were nothing else against it. */
    public Explanation explain(Question question, CompiledPolicies policies) {
        var request = questions.of(question);
        var ruling = policies.rule(request);
        return new Explanation(
                ruling.outcome().label(),
                ruling.code(),
                ruling.reason(),
                version(),
                ruling.obligations().stream().map(Obligation::toString).toList(),
                policies.explain(request));
    }

    /** The versions that are enforced now, as {@code default@3 tools@18}. */
    public String version() {
        return live().version();
    }

    private static Ruling stopped(Question question, List<Forbid> guards) {
        return Ruling.denied(
                Decision.DENIED,
                guards.getFirst().reason(question),
                guards.stream().map(Rule::id).toList());
    }

    private static List<ShadowDecision> shadows(LivePolicies policies, CedarRequest request) {
        return policies.shadows().stream()
                .map(it -> {
                    var ruling = it.policies().rule(request);
                    return new ShadowDecision(it.version(), ruling.outcome(), ruling.policies());
                })
                .toList();
    }

    private static Decision decided(Ruling ruling, LivePolicies policies, long nanos) {
        return new Decision(
                ruling.outcome(),
                ruling.code(),
                ruling.reason(),
                ruling.policies(),
                policies.version(),
                ruling.obligations(),
                Duration.ofNanos(nanos),
                List.of(),
                null);
    }

    private LivePolicies live() {
        var now = sets.live();
        var known = compiled;
        return known.sets().equals(now) ? known : following(now);
    }

    private synchronized LivePolicies following(List<LivePolicySet> now) {
        if (!compiled.sets().equals(now)) {
            compiled = compiled.following(now);
        }
        return compiled;
    }
}
