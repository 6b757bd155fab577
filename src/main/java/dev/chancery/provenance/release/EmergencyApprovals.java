package dev.chancery.provenance.release;

import dev.chancery.catalog.approval.ApprovalAnswer;
import dev.chancery.catalog.approval.ApprovalDecision;
import dev.chancery.catalog.approval.ApprovalFact;
import dev.chancery.catalog.approval.ApprovalSource;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.console.Links;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.UuidText;
import dev.chancery.provenance.store.Emergencies;
import dev.chancery.provenance.store.Emergency;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Overrides that wait for a second person, on the page of approvals. */
@Component
class EmergencyApprovals implements ApprovalSource {

    private final Emergencies emergencies;
    private final EmergencyDesk desk;
    private final Clock clock;

    EmergencyApprovals(Emergencies emergencies, EmergencyDesk desk, Clock clock) {
        this.emergencies = emergencies;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "override";
    }

    @Override
    public String title() {
        return "Emergency override";
    }

    @Override
    public List<WaitingApproval> waiting(Actor.Person viewer) {
        return emergencies.waiting(clock.instant()).stream()
                .map(emergency -> waiting(emergency, viewer))
                .toList();
    }

    @Override
    public Optional<WaitingApproval> find(String id, Actor.Person viewer) {
        return UuidText.parse(id)
                .flatMap(emergencies::find)
                .filter(emergency -> emergency.isWaiting(clock.instant()))
                .map(emergency -> waiting(emergency, viewer));
    }

    @Override
    public ApprovalAnswer decide(ApprovalDecision decision, Actor.Person by) {
        return UuidText.parse(decision.id())
                .map(id -> desk.decide(id, decision.approve(), decision.reason(), by))
                .map(answer -> answer(answer, decision.approve()))
                .orElseGet(() ->
                        new ApprovalAnswer.Refused(new Refusal("override_not_waiting", "There is no such override.")));
    }

    @Override
    public int count() {
        return emergencies.waiting(clock.instant()).size();
    }

    private static ApprovalAnswer answer(EmergencyDesk.Answer answer, boolean approved) {
        return switch (answer) {
            case EmergencyDesk.Kept _ ->
                new ApprovalAnswer.Decided(
                        approved
                                ? "The artifact is let in until the override ends, and stays a finding until its evidence"
                                        + " arrives."
                                : "The artifact is not let in.");
            case EmergencyDesk.Refused(var refusal) -> new ApprovalAnswer.Refused(refusal);
        };
    }

    private WaitingApproval waiting(Emergency emergency, Actor.Person viewer) {
        return new WaitingApproval(
                kind(),
                emergency.id().toString(),
                "Let %s into %s".formatted(emergency.digest().abbreviated(), emergency.environment()),
                emergency.reason(),
                emergency.requestedBy(),
                emergency.requestedAt(),
                Optional.of(emergency.notAfter()),
                List.of(
                        ApprovalFact.of("Artifact", emergency.digest().toString()),
                        ApprovalFact.of("Resource", emergency.resourceUri()),
                        ApprovalFact.of("Environment", emergency.environment()),
                        new ApprovalFact(
                                "Until", emergency.notAfter().toString(), "evidence is still owed after that")),
                Optional.of(Links.artifact(emergency.digest())),
                desk.barred(emergency, viewer));
    }
}
