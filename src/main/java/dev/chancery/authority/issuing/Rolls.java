package dev.chancery.authority.issuing;

import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.policy.Outcome;
import dev.chancery.authority.store.Decisions;
import dev.chancery.authority.store.IssuedCredential;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps decisions and credentials, each with its ledger entry, inside the caller's transaction. */
@Component
class Rolls {

    private final Decisions decisions;
    private final Ledger ledger;

    Rolls(Decisions decisions, Ledger ledger) {
        this.decisions = decisions;
        this.ledger = ledger;
    }

    void enter(DecidedAct decided) {
        decisions.keep(decided);
        ledger.appendAll(decided(decided));
    }

    /** What the ledger is told of a decision; what the agent said for itself is an event of its own. */
    static List<LedgerEvent> decided(DecidedAct decided) {
        var decision = decided.decision();
        var digest = decided.question().argumentsDigest();
        var told = event(type(decision.outcome()), decided)
                .about("task:" + decided.question().request().task())
                .with("reason", decision.reason())
                .with("policies", decision.policies())
                .with("policy_version", decision.policyVersion())
                .with("obligations", texts(decision.obligations()))
                .with("on_behalf_of", decided.question().request().onBehalfOf().label())
                .with("arguments_digest", digest == null ? "none" : digest);
        return Stream.concat(reasoned(decided).stream(), Stream.of(told)).toList();
    }

    /** The agent's words are kept with the decision. */
    private static Optional<LedgerEvent> reasoned(DecidedAct decided) {
        return decided.question()
                .request()
                .statedReason()
                .map(it -> Digest.sha256(it.getBytes(StandardCharsets.UTF_8)))
                .map(it -> event("agent.reasoned", decided)
                        .about("task:" + decided.question().request().task())
                        .with("reason_digest", it.toString()));
    }

    private static String type(Outcome outcome) {
        return switch (outcome) {
            case ALLOW -> "policy.allowed";
            case DENY -> "policy.denied";
            case ESCALATE -> "policy.escalated";
        };
    }

    void enter(DecidedAct decided, IssuedCredential credential) {
        decisions.keep(decided, credential);
        ledger.append(issued(decided, credential));
    }

    static LedgerEvent issued(DecidedAct decided, IssuedCredential credential) {
        var issued = event("credential.issued", decided)
                .about("credential:" + credential.id())
                .with("task", decided.question().request().task().toString())
                .with("audience", decided.question().request().act().audience())
                .with("key", credential.keyId())
                .with("obeyed", texts(decided.decision().obligations()))
                .with("expires_at", credential.expiresAt().toString());
        return decided.question()
                .request()
                .possession()
                .map(it -> issued.with(it.isProvenAlready() ? "proven_by" : "bound_to", it.thumbprint()))
                .orElse(issued);
    }

    private static List<String> texts(List<?> obligations) {
        return obligations.stream().map(Object::toString).toList();
    }

    private static LedgerEvent event(String type, DecidedAct decided) {
        var agent = decided.question().agent();
        return LedgerEvent.of(type, agent == null ? new Actor.Unknown() : agent.actor())
                .under(decided.question().request().invocation())
                .with("decision", decided.id().toString())
                .with("act", decided.question().request().act().name());
    }
}
