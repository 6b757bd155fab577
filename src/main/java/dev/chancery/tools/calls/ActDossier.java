package dev.chancery.tools.calls;

import dev.chancery.authority.ApprovalRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.catalog.approval.ApprovalFact;
import dev.chancery.catalog.approval.WaitingApproval;
import dev.chancery.console.Links;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.People;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what a person should know before they let an agent do something: who, what exactly, for whom and why. */
@Component
class ActDossier {

    private final Agents agents;
    private final People people;
    private final Tasks tasks;
    private final ToolServers servers;

    ActDossier(Agents agents, People people, Tasks tasks, ToolServers servers) {
        this.agents = agents;
        this.people = people;
        this.tasks = tasks;
        this.servers = servers;
    }

    WaitingApproval of(ApprovalRecord act, Actor.Person viewer) {
        return new WaitingApproval(
                EscalatedActs.KIND,
                act.id().toString(),
                tool(act).map(ToolDescription::title).orElse(act.act()),
                act.reason(),
                agent(act).map(it -> it.actor().label()).orElse("<unknown>"),
                act.askedAt(),
                Optional.of(act.expiresAt()),
                facts(act),
                Optional.of(Links.invocation(act.invocation())),
                barred(act, viewer));
    }

    /** An admin decides any act; everyone else those an agent would do for them. */
    Optional<Refusal> barred(ApprovalRecord act, Actor.Person viewer) {
        var role = people.find(viewer.id()).map(it -> it.role());
        if (role.equals(Optional.of(Role.ADMIN))
                || (role.isPresent()
                        && !role.equals(Optional.of(Role.AUDITOR))
                        && act.onBehalfOf().equals(viewer.label()))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "not_yours_to_decide",
                "This act is decided by the person it is done for, " + act.onBehalfOf() + ", or by an admin."));
    }

    private List<ApprovalFact> facts(ApprovalRecord act) {
        var facts = new ArrayList<ApprovalFact>();
        facts.add(new ApprovalFact(
                "Act", act.act(), tool(act).map(it -> it.effect().label()).orElse("effect unknown")));
        facts.add(new ApprovalFact("Server", act.audience(), ""));
        facts.add(new ApprovalFact("Arguments", act.arguments(), "exactly these, and no others"));
        facts.add(new ApprovalFact(
                "Agent",
                agent(act).map(AgentRecord::name).orElse("unknown"),
                agent(act).map(AgentRecord::purpose).orElse("")));
        act.statedReason().ifPresent(it -> facts.add(new ApprovalFact("It says", it, "in its own words")));
        facts.add(new ApprovalFact("For", act.onBehalfOf(), ""));
        facts.add(new ApprovalFact(
                "Task",
                act.task().toString(),
                tasks.find(act.task()).map(it -> it.intent()).orElse("")));
        return facts;
    }

    private Optional<AgentRecord> agent(ApprovalRecord act) {
        return agents.find(act.agent());
    }

    private Optional<ToolDescription> tool(ApprovalRecord act) {
        return servers.find(act.audience()).stream()
                .flatMap(it -> it.tools().stream())
                .filter(it -> it.act().equals(act.act()))
                .findFirst();
    }
}
