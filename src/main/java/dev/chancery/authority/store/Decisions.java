package dev.chancery.authority.store;

import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.policy.Obligation;
import dev.chancery.authority.policy.ShadowDecision;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every decision ever made, allowed or not, and every credential issued for one. */
@Component
public class Decisions {

    private static final String KEEP_DECISION = """
            insert into authority.decision (id, invocation, task, agent, on_behalf_of, audience, tool, action,
                arguments_digest, outcome, reason, policies, policy_version, obligations, micros, decided_at, stated_reason,
                kind, code, request, shadows)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String KEEP_CREDENTIAL = """
            insert into authority.credential (id, decision, invocation, task, agent, key_id, issued_at, expires_at, bound_to)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient database;

    Decisions(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the decision on an act that was asked for. */
    public void keep(DecidedAct decided) {
        keep(decided, "act");
    }

    /** Keeps the answer to a question that nothing follows from. */
    public void keepEvaluation(DecidedAct decided) {
        keep(decided, "evaluation");
    }

    private void keep(DecidedAct decided, String kind) {
        var question = decided.question();
        var request = question.request();
        var decision = decided.decision();
        database.sql(KEEP_DECISION)
                .param(decided.id())
                .param(request.invocation().value())
                .param(request.task().value())
                .param(request.agent().value())
                .param(request.onBehalfOf().label())
                .param(request.act().audience())
                .param(request.act().tool())
                .param(request.act().action())
                .param(question.argumentsDigest())
                .param(decision.outcome().label())
                .param(decision.reason())
                .param(decision.policies().toArray(String[]::new))
                .param(decision.policyVersion())
                .param(decision.obligations().stream().map(Obligation::toString).toArray(String[]::new))
                .param(decision.taken().toNanos() / 1000)
                .param(question.now().atOffset(ZoneOffset.UTC))
                .param(request.statedReason().orElse(null))
                .param(kind)
                .param(decision.code())
                .param(decided.keptRequest().orElse(null))
                .param(decision.shadows().stream().map(ShadowDecision::toString).toArray(String[]::new))
                .update();
    }

    public void keep(DecidedAct decided, IssuedCredential credential) {
        var request = decided.question().request();
        database.sql(KEEP_CREDENTIAL)
                .param(credential.id())
                .param(decided.id())
                .param(request.invocation().value())
                .param(request.task().value())
                .param(request.agent().value())
                .param(credential.keyId())
                .param(credential.issuedAt().atOffset(ZoneOffset.UTC))
                .param(credential.expiresAt().atOffset(ZoneOffset.UTC))
                .param(request.proofKeyThumbprint().orElse(null))
                .update();
    }
}
