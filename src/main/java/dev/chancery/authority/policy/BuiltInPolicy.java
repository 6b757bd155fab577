package dev.chancery.authority.policy;

import dev.chancery.authority.policy.Rule.Forbid;
import dev.chancery.authority.policy.Rule.ForbidBeyondTheGrant;
import dev.chancery.authority.policy.Rule.ForbidEndedTasks;
import dev.chancery.authority.policy.Rule.ForbidForeignPrincipals;
import dev.chancery.authority.policy.Rule.ForbidForeignTasks;
import dev.chancery.authority.policy.Rule.ForbidStoppedAgents;
import dev.chancery.authority.policy.Rule.ForbidUnnameableArguments;
import dev.chancery.authority.policy.Rule.Permit;
import dev.chancery.identity.Agents;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The rules that hold before anyone wrote a policy: the review agent may read repositories under a task of its own. */
@Component
class BuiltInPolicy implements Policy {

    static final String VERSION = "built-in-1";

    private static final List<Forbid> FORBIDS = List.of(
            new ForbidStoppedAgents("forbid-stopped-agents"),
            new ForbidForeignTasks("forbid-foreign-tasks"),
            new ForbidEndedTasks("forbid-ended-tasks"),
            new ForbidForeignPrincipals("forbid-foreign-principals"),
            new ForbidBeyondTheGrant("forbid-beyond-the-grant"),
            new ForbidUnnameableArguments("forbid-unnameable-arguments"));

    private static final List<Permit> PERMITS = List.of(new Permit(
            "permit-review-agent-to-read", Agents.REVIEW_AGENT, "repository", Set.of("resolve", "diff", "files")));

    @Override
    public Decision decide(Question question) {
        var started = System.nanoTime();
        var forbids = FORBIDS.stream().filter(it -> it.appliesTo(question)).toList();
        if (!forbids.isEmpty()) {
            return decided(Outcome.DENY, forbids.getFirst().reason(question), forbids, started);
        }
        var permits = PERMITS.stream().filter(it -> it.appliesTo(question)).toList();
        return permits.isEmpty()
                ? decided(
                        Outcome.DENY,
                        "No policy permits " + question.request().act().name() + ".",
                        permits,
                        started)
                : decided(Outcome.ALLOW, "The agent may do this under its task.", permits, started);
    }

    private static Decision decided(Outcome outcome, String reason, List<? extends Rule> rules, long started) {
        return new Decision(
                outcome,
                reason,
                rules.stream().map(Rule::id).toList(),
                VERSION,
                List.of(),
                Duration.ofNanos(System.nanoTime() - started));
    }
}
