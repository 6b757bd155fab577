package dev.chancery.authority.web;

import dev.chancery.authority.Tasks;
import dev.chancery.identity.Agents;
import dev.chancery.identity.People;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TimeOrderedIds;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Reads what somebody wants opened, among the agents, people and tasks there are. */
@Component
class TaskBody {

    private final Agents agents;
    private final People people;
    private final Tasks tasks;
    private final TimeOrderedIds ids;

    TaskBody(Agents agents, People people, Tasks tasks, TimeOrderedIds ids) {
        this.agents = agents;
        this.people = people;
        this.tasks = tasks;
        this.ids = ids;
    }

    /**
     * The body of {@code POST /v1/tasks}.
     *
     * @param agent name or id; an agent that asks need not name itself
     * @param onBehalfOf a person's sign-in name; the parent's, or whoever asks, when absent
     * @param deadlineSeconds a quarter of an hour when absent
     * @param ceiling the parent's, or a thousand credentials, when absent
     * @param about the commit or patch the task is about, as {@code gitCommit:…}; the parent's, or none, when absent
     * @param acts the parent's, or whatever policy allows, when absent
     */
    @JsonNaming(SnakeCaseStrategy.class)
    record Wanted(
            @Nullable String agent,
            @Nullable String intent,
            @Nullable String onBehalfOf,
            @Nullable UUID parent,
            @Nullable Long deadlineSeconds,
            @Nullable Integer ceiling,
            @Nullable List<String> acts,
            @Nullable String about) {}

    TaskWish.Reading read(Wanted wanted, Actor caller) {
        return new TaskWish(wanted, caller, new TaskWish.Known(agents, people, tasks, ids)).read();
    }
}
