package dev.chancery.review.run;

import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The built-in agent that reads changes and runs reviews for whoever submits them. */
@Component
public class ReviewAgent {

    private static final int INTENT_LENGTH = 500;

    private final Agents agents;
    private final Tasks tasks;

    ReviewAgent(Agents agents, Tasks tasks) {
        this.agents = agents;
        this.tasks = tasks;
    }

    AgentId id() {
        return agents.builtIn(Agents.REVIEW_AGENT).id();
    }

    Actor actor() {
        return agents.builtIn(Agents.REVIEW_AGENT).actor();
    }

    /** Opens a task for this agent; whoever opens one closes it. */
    public TaskId open(Actor askedBy, String intent, Duration deadline, InvocationId invocation) {
        var sentence = intent.length() > INTENT_LENGTH ? intent.substring(0, INTENT_LENGTH) : intent;
        return tasks.open(new NewTask(askedBy, sentence, id(), deadline, invocation));
    }

    /** Ends a task; nothing more is issued under it. */
    public void close(TaskId task) {
        tasks.close(task);
    }
}
