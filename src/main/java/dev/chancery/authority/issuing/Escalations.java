package dev.chancery.authority.issuing;

import dev.chancery.authority.ActRequest;
import dev.chancery.authority.ApprovalRecord;
import dev.chancery.authority.ApprovalRecord.State;
import dev.chancery.authority.ApprovalRecord.Word;
import dev.chancery.authority.Approvals;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.store.ApprovalTable;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.ToolRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks people about the acts that policy leaves to them, and remembers what they said until it is used. */
@Component
class Escalations implements Approvals {

    private final ApprovalTable table;
    private final AuthoritySettings settings;
    private final Ledger ledger;
    private final TimeOrderedIds ids;
    private final Clock clock;

    Escalations(ApprovalTable table, AuthoritySettings settings, Ledger ledger, TimeOrderedIds ids, Clock clock) {
        this.table = table;
        this.settings = settings;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    /** A person's unused word for exactly this act, held until the caller's transaction ends. */
    Optional<UUID> approvalOf(ActRequest request) {
        var act = request.act();
        return new ToolRequest(act.audience(), act.tool(), act.action(), act.arguments())
                .argumentsDigest()
                .flatMap(it -> table.hold(request, it, clock.instant()));
    }

    /** Uses up the approval, inside the transaction that issues the credential. */
    void use(UUID approval, DecidedAct decided) {
        table.use(approval, decided.question().request().invocation());
    }

    /** Asks about this act, unless it is being asked already or was answered no lately. */
    CredentialAnswer ask(DecidedAct decided) {
        var question = decided.question();
        var digest = Objects.requireNonNull(question.argumentsDigest(), "Nothing is escalated without a digest.");
        return table.denial(question.request(), digest, question.now())
                .<CredentialAnswer>map(reason ->
                        new CredentialAnswer.Denied(new Refusal("approval_denied", "A person said no: " + reason)))
                .orElseGet(() -> new CredentialAnswer.Escalated(
                        new Refusal("approval_required", decided.decision().reason()),
                        table.waiting(question.request(), digest, question.now())
                                .orElseGet(() -> askAnew(decided))));
    }

    @Override
    public Optional<ApprovalRecord> find(UUID id) {
        return table.find(id, clock.instant());
    }

    @Override
    public List<ApprovalRecord> waiting(int most) {
        return table.waiting(most, clock.instant());
    }

    @Override
    @Transactional
    public Answer decide(UUID id, boolean allow, String reason, Actor.Person by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var state = allow ? State.APPROVED : State.DENIED;
        if (!table.decide(id, state, new Word(by.label(), now, reason))) {
            return new Answer.Refused(tooLate(id));
        }
        var decided = table.find(id, now).orElseThrow();
        ledger.append(LedgerEvent.of("approval." + state.label(), by)
                .about("approval:" + id)
                .under(decided.invocation())
                .with("task", decided.task().toString())
                .with("act", decided.act()));
        return new Answer.Decided(decided);
    }

    private UUID askAnew(DecidedAct decided) {
        var id = ids.next();
        var expiresAt = expiry(decided);
        table.open(id, decided, expiresAt);
        var agent = Objects.requireNonNull(decided.question().agent(), "Nothing is escalated without an agent.");
        var request = decided.question().request();
        ledger.append(LedgerEvent.of("approval.requested", agent.actor())
                .about("approval:" + id)
                .under(request.invocation())
                .with("task", request.task().toString())
                .with("act", request.act().name())
                .with("expires_at", expiresAt.toString()));
        return id;
    }

    private Instant expiry(DecidedAct decided) {
        var latest = decided.question().now().plus(settings.approval());
        var task = Objects.requireNonNull(decided.question().task(), "Nothing is escalated without a task.");
        return task.deadline().isBefore(latest) ? task.deadline() : latest;
    }

    private Refusal tooLate(UUID id) {
        return find(id).map(it -> it.state() == State.EXPIRED
                        ? new Refusal("approval_expired", "The approval " + id + " expired at " + it.expiresAt() + ".")
                        : new Refusal(
                                "already_decided",
                                "The approval " + id + " is " + it.state().label() + " already."))
                .orElseGet(() -> new Refusal("unknown_approval", "There is no approval " + id + "."));
    }
}
