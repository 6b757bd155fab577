package dev.chancery.authority.web;

import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.TaskRecord.Ending;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** A task as JSON; people and parts of Chancery by their labels, as {@code person:ada}. */
@JsonNaming(SnakeCaseStrategy.class)
record TaskJson(
        UUID id,
        @Nullable UUID parent,
        String state,
        UUID agent,
        String askedBy,
        String onBehalfOf,
        String intent,
        UUID invocationId,
        Instant openedAt,
        Instant deadline,
        int ceiling,
        int issued,
        List<String> acts,
        @Nullable String about,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String reason) {

    static TaskJson of(TaskRecord task) {
        return new TaskJson(
                task.id().value(),
                task.parent().map(TaskId::value).orElse(null),
                task.state().label(),
                task.agent().value(),
                task.askedBy().label(),
                task.onBehalfOf().label(),
                task.intent(),
                task.invocation().value(),
                task.openedAt(),
                task.deadline(),
                task.grant().ceiling(),
                task.issued(),
                task.grant().acts().stream().sorted().toList(),
                task.about().map(Digest::toString).orElse(null),
                task.ending().map(Ending::at).orElse(null),
                task.ending().map(Ending::by).orElse(null),
                task.ending().map(Ending::reason).orElse(null));
    }
}
