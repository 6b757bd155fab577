package dev.chancery.tools;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.Grant;
import dev.chancery.authority.HeadlineScenario;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Has a credential issued for listing issues and calls the tool that reads one with it, by the path every call takes. */
@Component
class MismatchedCall implements HeadlineScenario {

    private static final String AUDIENCE = "tool-server.issues";
    private static final Act LIST = new Act(AUDIENCE, "issues", "list", Map.of());
    private static final Act READ = new Act(AUDIENCE, "issues", "read", Map.of("number", 1));

    private final Tasks tasks;
    private final CredentialDesk desk;
    private final ToolServers tools;
    private final Agents agents;
    private final TimeOrderedIds ids;

    MismatchedCall(Tasks tasks, CredentialDesk desk, ToolServers tools, Agents agents, TimeOrderedIds ids) {
        this.tasks = tasks;
        this.desk = desk;
        this.tools = tools;
        this.agents = agents;
        this.ids = ids;
    }

    @Override
    public InvocationId run(Actor.Person viewer) {
        var invocation = new InvocationId(ids.next());
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        var task = tasks.open(new NewTask(
                        viewer,
                        "Show that a credential for one act is good for no other.",
                        agent,
                        Duration.ofMinutes(1),
                        invocation)
                .granting(new Grant(1, Set.of("issues.list"))));
        var wish = new ActRequest(invocation, task, agent, viewer, LIST).because("To list the open issues.");
        switch (desk.request(wish)) {
            case CredentialAnswer.Issued issued -> tools.call(issued.credential(), READ);
            case CredentialAnswer.Denied _, CredentialAnswer.Escalated _ -> {
                // The ledger says why, and the story shows that it did not come to the point.
            }
        }
        tasks.close(task);
        return invocation;
    }
}
