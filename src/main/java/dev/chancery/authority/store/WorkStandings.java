package dev.chancery.authority.store;

import dev.chancery.kernel.TaskId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells for many credentials in one statement whether they, their tasks and every task above those still count. */
@Component
public class WorkStandings {

    private static final String STANDINGS = """
            select case
                when coalesce(credential.state = 'revoked', false) then 'CREDENTIAL_REVOKED'
                when task.id is null then 'TASK_UNKNOWN'
                when line.revoked then 'TASK_REVOKED'
                when line.closed then 'TASK_CLOSED'
                else 'GOOD' end
            from unnest(:credentials::uuid[], :tasks::uuid[]) with ordinality as asked (credential, task, place)
            left join authority.task on task.id = asked.task
            left join lateral (
                select bool_or(above.state = 'revoked') as revoked, bool_or(above.state <> 'open') as closed
                from authority.task above where above.id = any(task.path)) line on true
            left join authority.credential on credential.id = asked.credential
            order by asked.place
            """;

    private final JdbcClient database;

    WorkStandings(JdbcClient database) {
        this.database = database;
    }

    /** A credential and the task it was issued under. */
    public record Pair(UUID credential, TaskId task) {}

    /** One answer for each pair, in order. */
    public List<WorkStanding> of(List<Pair> pairs) {
        return database.sql(STANDINGS)
                .param(
                        "credentials",
                        pairs.stream().map(it -> it.credential().toString()).toArray(String[]::new))
                .param("tasks", pairs.stream().map(it -> it.task().toString()).toArray(String[]::new))
                .query((row, _) -> WorkStanding.valueOf(row.getString(1)))
                .list();
    }
}
