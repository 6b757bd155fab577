package dev.chancery.authority.access;

import dev.chancery.authority.Access;
import dev.chancery.authority.AccessAnswer;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.Explanation;
import dev.chancery.authority.KnownAction;
import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.policy.DecisionPoint;
import dev.chancery.authority.policy.WrittenPolicy;
import dev.chancery.authority.store.Decisions;
import dev.chancery.authority.store.StandingAnswers;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers from the same decision point as the credential desk, and records every evaluation beside its decisions. */
@Component
class PolicyAccess implements Access {

    private final DecisionPoint decisions;
    private final WrittenPolicy policy;
    private final Agents agents;
    private final Decisions kept;
    private final Parts parts;

    PolicyAccess(DecisionPoint decisions, WrittenPolicy policy, Agents agents, Decisions kept, Parts parts) {
        this.decisions = decisions;
        this.policy = policy;
        this.agents = agents;
        this.kept = kept;
        this.parts = parts;
    }

    /** What records an answer, and what remembers it. */
    @Component
    record Parts(Ledger ledger, StandingAnswers standing, TransactionTemplate transaction) {}

    @Override
    public AccessAnswer evaluate(ActRequest request) {
        return Objects.requireNonNull(parts.transaction().execute(_ -> recorded(request)));
    }

    @Override
    public AccessAnswer evaluateLately(ActRequest request) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "An answer that stands for others is never asked for inside a transaction.");
        }
        return parts.standing().of(request, policy.version(), () -> evaluate(request));
    }

    private AccessAnswer recorded(ActRequest request) {
        var decided = decisions.decide(request);
        kept.keepEvaluation(decided);
        var answer = answer(decided);
        var agent = decided.question().agent();
        parts.ledger()
                .append(LedgerEvent.of("policy.evaluated", agent == null ? new Actor.Unknown() : agent.actor())
                        .about("task:" + request.task())
                        .under(request.invocation())
                        .with("decision", decided.id().toString())
                        .with("act", request.act().name())
                        .with("outcome", answer.outcome())
                        .with("code", answer.code())
                        .with("policies", answer.policies())
                        .with("policy_version", answer.policyVersion()));
        return answer;
    }

    @Override
    public boolean couldAllow(AgentId agent, Actor onBehalfOf, KnownAction action) {
        return agents.find(agent)
                .filter(it -> !(onBehalfOf instanceof Actor.Unknown))
                .map(it -> policy.couldAllow(it, action))
                .orElse(false);
    }

    @Override
    public Explanation explain(ActRequest request) {
        return policy.explain(decisions.decide(request));
    }

    private static AccessAnswer answer(DecidedAct decided) {
        var decision = decided.decision();
        return new AccessAnswer(
                decided.id(),
                decision.outcome().label(),
                decision.code(),
                decision.reason(),
                decision.policies(),
                decision.policyVersion(),
                texts(decision.obligations()));
    }

    private static List<String> texts(List<?> obligations) {
        return obligations.stream().map(Object::toString).toList();
    }
}
