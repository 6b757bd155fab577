package dev.chancery.tools.calls;

import dev.chancery.authority.ApprovalRecord;
import dev.chancery.authority.Approvals;
import dev.chancery.catalog.approval.ApprovalAnswer;
import dev.chancery.catalog.approval.ApprovalDecision;
import dev.chancery.catalog.approval.ApprovalSource;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.UuidText;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts the acts that policy leaves to a person before those who may decide them. */
@Component
class EscalatedActs implements ApprovalSource {

    static final String KIND = "act";

    private static final int MOST = 200;

    private final Approvals approvals;
    private final ActDossier dossier;

    EscalatedActs(Approvals approvals, ActDossier dossier) {
        this.approvals = approvals;
        this.dossier = dossier;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Act of an agent";
    }

    @Override
    public List<WaitingApproval> waiting(Actor.Person viewer) {
        return approvals.waiting(MOST).stream()
                .map(it -> dossier.of(it, viewer))
                .toList();
    }

    @Override
    public Optional<WaitingApproval> find(String id, Actor.Person viewer) {
        return waitingAct(id).map(it -> dossier.of(it, viewer));
    }

    @Override
    public ApprovalAnswer decide(ApprovalDecision decision, Actor.Person by) {
        var act = waitingAct(decision.id());
        if (act.isEmpty()) {
            return new ApprovalAnswer.Refused(
                    new Refusal("unknown_approval", "This act was decided meanwhile, or waited too long."));
        }
        return dossier.barred(act.get(), by)
                .<ApprovalAnswer>map(ApprovalAnswer.Refused::new)
                .orElseGet(() -> decide(act.get(), decision, by));
    }

    private ApprovalAnswer decide(ApprovalRecord act, ApprovalDecision decision, Actor.Person by) {
        return switch (approvals.decide(act.id(), decision.approve(), decision.reason(), by)) {
            case Approvals.Answer.Refused(var refusal) -> new ApprovalAnswer.Refused(refusal);
            case Approvals.Answer.Decided(var decided) ->
                new ApprovalAnswer.Decided(
                        decision.approve()
                                ? "The agent's next identical call of " + decided.act() + " goes through, once."
                                : "The agent is told no when it calls " + decided.act() + " again.");
        };
    }

    @Override
    public int count() {
        return approvals.waiting(MOST).size();
    }

    private Optional<ApprovalRecord> waitingAct(String id) {
        return UuidText.parse(id).flatMap(approvals::find).filter(it -> it.state() == ApprovalRecord.State.WAITING);
    }
}
