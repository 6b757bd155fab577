package dev.chancery.authority.store;

import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.policy.Obligation;
import dev.chancery.authority.policy.ShadowDecision;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
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

    private final JdbcOperations rows;

    Decisions(JdbcOperations rows) {
        this.rows = rows;
    }

    /** Keeps the decision on an act that was asked for. */
    public void keep(DecidedAct decided) {
        keep(decided, "act");
    }

    /** Keeps the answer to a question that nothing follows from. */
    public void keepEvaluation(DecidedAct decided) {
        keep(decided, "evaluation");
    }

    /** A decision and the credential that was issued for it. */
    public record Issue(DecidedAct decided, IssuedCredential credential) {}

    /** Keeps many at once, each decision with its credential. */
    public void keepAll(List<Issue> issues) {
        rows.batchUpdate(
                KEEP_DECISION,
                issues.stream().map(it -> decision(it.decided(), "act")).toList());
        rows.batchUpdate(
                KEEP_CREDENTIAL, issues.stream().map(Decisions::credential).toList());
    }

    private void keep(DecidedAct decided, String kind) {
        rows.update(KEEP_DECISION, decision(decided, kind));
    }

    public void keep(DecidedAct decided, IssuedCredential credential) {
        rows.update(KEEP_CREDENTIAL, credential(new Issue(decided, credential)));
    }

    private static @Nullable Object[] decision(DecidedAct decided, String kind) {
        var question = decided.question();
        var request = question.request();
        var decision = decided.decision();
        return new @Nullable Object[] {
            decided.id(),
            request.invocation().value(),
            request.task().value(),
            request.agent().value(),
            request.onBehalfOf().label(),
            request.act().audience(),
            request.act().tool(),
            request.act().action(),
            question.argumentsDigest(),
            decision.outcome().label(),
            decision.reason(),
            decision.policies().toArray(String[]::new),
            decision.policyVersion(),
            decision.obligations().stream().map(Obligation::toString).toArray(String[]::new),
            decision.taken().toNanos() / 1000,
            question.now().atOffset(ZoneOffset.UTC),
            request.statedReason().orElse(null),
            kind,
            decision.code(),
            decided.keptRequest().orElse(null),
            decision.shadows().stream().map(ShadowDecision::toString).toArray(String[]::new)
        };
    }

    private static @Nullable Object[] credential(Issue issue) {
        var request = issue.decided().question().request();
        var credential = issue.credential();
        return new @Nullable Object[] {
            credential.id(),
            issue.decided().id(),
            request.invocation().value(),
            request.task().value(),
            request.agent().value(),
            credential.keyId(),
            credential.issuedAt().atOffset(ZoneOffset.UTC),
            credential.expiresAt().atOffset(ZoneOffset.UTC),
            request.proofKeyThumbprint().orElse(null)
        };
    }
}
