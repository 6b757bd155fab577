package dev.chancery.sample;

import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.CredentialDesk;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.tools.ToolServers;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Lets an agent do something about a commit, so that its part in the change is stated. */
@Component
class SampleParticipation {

    private static final Logger LOG = LoggerFactory.getLogger(SampleParticipation.class);

    private final Agents agents;
    private final Tasks tasks;
    private final CredentialDesk credentials;
    private final ToolServers tools;
    private final TimeOrderedIds ids;

    SampleParticipation(Agents agents, Tasks tasks, CredentialDesk credentials, ToolServers tools, TimeOrderedIds ids) {
        this.agents = agents;
        this.tasks = tasks;
        this.credentials = credentials;
        this.tools = tools;
        this.ids = ids;
    }

    /** The agent writes down what is left to do, under a task about the commit. */
    void in(Digest commit) {
        var agent = agents.builtIn(Agents.REVIEW_AGENT).id();
        var invocation = new InvocationId(ids.next());
        var task = tasks.open(new NewTask(
                        SampleWorld.MAKER,
                        "Write down what is left to do for refunds.",
                        agent,
                        Duration.ofMinutes(10),
                        invocation)
                .about(commit));
        var act = new Act(
                "tool-server.issues",
                "issues",
                "create",
                Map.of(
                        "title", "Show refunds in last month's report",
                        "body", "The report is made before refunds are booked."));
        switch (credentials.request(new ActRequest(invocation, task, agent, SampleWorld.MAKER, act))) {
            case CredentialAnswer.Issued(var credential, var _) -> tools.call(credential, act);
            case CredentialAnswer.Denied(var refusal) -> left(refusal);
            case CredentialAnswer.Escalated(var refusal, var _) -> left(refusal);
        }
        tasks.close(task);
    }

    private static void left(Refusal refusal) {
        LOG.info("The sample's agent does not get to write anything down: {}", refusal.detail());
    }
}
