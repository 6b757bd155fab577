package dev.chancery.tools.calls;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the one standing task of each agent in {@code tools.standing_task}. */
@Repository
class StandingTaskTable {

    private final JdbcClient database;
    private final Clock clock;

    StandingTaskTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<TaskId> current(AgentId agent) {
        return database.sql("select task from tools.standing_task where agent = :agent and until > :now")
                .param("agent", agent.value())
                .param("now", timestamp(clock.instant()))
                .query(UUID.class)
                .optional()
                .map(TaskId::new);
    }

    /** Lets nobody else open one for this agent before the transaction ends. */
    void lock(AgentId agent) {
        database.sql("select pg_advisory_xact_lock(hashtext('tools.standing_task'), hashtext(:agent))")
                .param("agent", agent.toString())
                .query(_ -> {});
    }

    void keep(AgentId agent, TaskId task, Duration life) {
        database.sql("""
                        insert into tools.standing_task (agent, task, until) values (:agent, :task, :until)
                        on conflict (agent) do update set task = excluded.task, until = excluded.until
                        """)
                .param("agent", agent.value())
                .param("task", task.value())
                .param("until", timestamp(clock.instant().plus(life)))
                .update();
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
