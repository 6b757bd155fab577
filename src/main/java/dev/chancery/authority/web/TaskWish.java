package dev.chancery.authority.web;

import dev.chancery.authority.Grant;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.Tasks;
import dev.chancery.authority.web.TaskBody.Wanted;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One wish for a task, read once; the first thing that is wrong with it counts. */
final class TaskWish {

    private static final long USUAL_SECONDS = 900;
    private static final long MOST_SECONDS = Duration.ofDays(7).toSeconds();
    private static final int LONGEST_INTENT = 500;
    private static final AgentId NOBODY = new AgentId(new UUID(0, 0));

    private final Wanted wanted;
    private final Actor caller;
    private final Known known;
    private final Optional<TaskRecord> parent;
    private final List<Wrong> complaints = new ArrayList<>();

    TaskWish(Wanted wanted, Actor caller, Known known) {
        this.wanted = wanted;
        this.caller = caller;
        this.known = known;
        this.parent = Optional.ofNullable(wanted.parent()).map(TaskId::new).flatMap(known.tasks()::find);
    }

    /** Where a wish looks up what it names. */
    record Known(Agents agents, People people, Tasks tasks, TimeOrderedIds ids) {}

    /** What the wish comes down to, or which member is wrong with it. */
    sealed interface Reading {}

    record Understood(Optional<TaskId> parent, NewTask task) implements Reading {}

    record Wrong(String field, Refusal refusal) implements Reading {}

    Reading read() {
        refuseForeignParent();
        var agent = agent();
        var intent = intent();
        var deadline = deadline();
        var grant = grant();
        var onBehalfOf = onBehalfOf();
        var about = about();
        if (!complaints.isEmpty()) {
            return complaints.getFirst();
        }
        var invocation = parent.map(TaskRecord::invocation)
                .orElseGet(() -> new InvocationId(known.ids().next()));
        return new Understood(
                parent.map(TaskRecord::id),
                new NewTask(caller, onBehalfOf, intent, agent, deadline, invocation, grant, about));
    }

    /** Another agent's task does not exist for an agent. */
    private void refuseForeignParent() {
        var isForeign = caller instanceof Actor.Agent agent
                && parent.filter(it -> it.agent().equals(agent.id())).isEmpty();
        if (wanted.parent() != null && (parent.isEmpty() || isForeign)) {
            complaints.add(
                    new Wrong("parent", new Refusal("unknown_task", "There is no task " + wanted.parent() + ".")));
        }
    }

    private AgentId agent() {
        var name = wanted.agent();
        if (name == null) {
            return caller instanceof Actor.Agent itself ? itself.id() : complain("agent", "names an agent", NOBODY);
        }
        var found = known.agents().find(name).or(() -> AgentId.parse(name).flatMap(known.agents()::find));
        if (found.isEmpty()) {
            return complain("agent", "names no agent that is registered", NOBODY);
        }
        var agent = found.get();
        if (caller instanceof Actor.Agent itself
                && parent.isEmpty()
                && !agent.id().equals(itself.id())) {
            return complain("agent", "is another agent; that needs a parent task of yours", NOBODY);
        }
        return agent.isActive() ? agent.id() : complain("agent", "names " + stopped(agent), NOBODY);
    }

    private static String stopped(AgentRecord agent) {
        return agent.name() + ", which is not active";
    }

    private String intent() {
        var intent = wanted.intent();
        return intent != null && !intent.isBlank() && intent.length() <= LONGEST_INTENT
                ? intent.strip()
                : complain("intent", "is a sentence of 1 to " + LONGEST_INTENT + " characters", "none");
    }

    /** An agent cannot say by itself for whom it acts; a task above it can. */
    private Actor onBehalfOf() {
        var name = wanted.onBehalfOf();
        if (name == null) {
            return parent.map(TaskRecord::onBehalfOf).orElse(caller);
        }
        var person = known.people().find(name).map(PersonRecord::actor);
        if (person.isEmpty()) {
            return complain("on_behalf_of", "names nobody who may sign in", caller);
        }
        return caller instanceof Actor.Agent && parent.isEmpty()
                ? complain("on_behalf_of", "is for others than agents to say", caller)
                : person.get();
    }

    private Optional<Digest> about() {
        if (wanted.about() == null) {
            return Optional.empty();
        }
        return Digest.parse(wanted.about())
                .or(() -> complain("about", "is a digest such as gitCommit: and 40 hex digits", Optional.empty()));
    }

    private Duration deadline() {
        var seconds = wanted.deadlineSeconds() == null ? USUAL_SECONDS : wanted.deadlineSeconds();
        return seconds >= 1 && seconds <= MOST_SECONDS
                ? Duration.ofSeconds(seconds)
                : complain("deadline_seconds", "is from 1 to " + MOST_SECONDS, Duration.ofSeconds(1));
    }

    private Grant grant() {
        var usual = parent.map(TaskRecord::grant).orElse(Grant.USUAL);
        var ceiling = wanted.ceiling() == null ? usual.ceiling() : wanted.ceiling();
        var acts = wanted.acts() == null ? usual.acts() : Set.copyOf(wanted.acts());
        try {
            return new Grant(ceiling, acts);
        } catch (IllegalArgumentException wrong) {
            complaints.add(new Wrong(
                    wanted.acts() == null || ceiling < 1 || ceiling > Grant.HIGHEST ? "ceiling" : "acts",
                    new Refusal("invalid_request", String.valueOf(wrong.getMessage()))));
            return Grant.USUAL;
        }
    }

    private <T> T complain(String field, String what, T placeholder) {
        complaints.add(new Wrong(field, new Refusal("invalid_request", field + " " + what + ".")));
        return placeholder;
    }
}
