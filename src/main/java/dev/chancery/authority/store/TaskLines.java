package dev.chancery.authority.store;

import dev.chancery.authority.Grant;
import dev.chancery.authority.policy.TaskFacts;
import dev.chancery.authority.policy.TaskState;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks at a task together with every task above it, because none of them is worth more than the line it hangs on. */
@Component
public class TaskLines {

    private static final String FACTS = """
            select task.id, task.agent, task.intent, task.deadline, task.on_behalf_of, task.acts, task.ceiling,
                line.state, line.spent, line.agents
            from authority.task, lateral (
                select
                    case when bool_or(above.state = 'revoked') then 'revoked'
                        when bool_or(above.state = 'closed') then 'closed'
                        else 'open' end as state,
                    bool_or(above.issued >= above.ceiling) as spent,
                    array_agg(above.agent order by cardinality(above.path) desc) as agents
                from authority.task above where above.id = any(task.path)) line
            where task.id = any(?::uuid[])
            """;

    /** Always from the root down, so that two credentials under one line cannot wait for each other. */
    private static final String COUNT = """
            with line as materialized (
                select above.id, above.issued < above.ceiling as has_room from authority.task above
                where above.id = any(array(select unnest(path) from authority.task where id = ?))
                order by cardinality(above.path) for no key update)
            update authority.task set issued = issued + 1
            from line where task.id = line.id and (select bool_and(has_room) from line)
            """;

    private final JdbcClient database;

    TaskLines(JdbcClient database) {
        this.database = database;
    }

    /** What policy needs to know about a task. */
    public Optional<TaskFacts> facts(TaskId id) {
        return Optional.ofNullable(facts(List.of(id)).get(id));
    }

    /** The same for many; a task that is unknown has none. */
    public Map<TaskId, TaskFacts> facts(Collection<TaskId> ids) {
        return database
                .sql(FACTS)
                .param(ids.stream().map(TaskId::toString).toArray(String[]::new))
                .query((row, _) -> facts(row))
                .list()
                .stream()
                .collect(Collectors.toMap(TaskFacts::id, Function.identity()));
    }

    /**
     * Counts one more credential on every task of the line, inside the caller's transaction; false, with nothing counted,
     * when that would be more than a ceiling allows.
     */
    public boolean count(TaskId task) {
        return database.sql(COUNT).param(task.value()).update() > 0;
    }

    private static TaskFacts facts(ResultSet row) throws SQLException {
        var agents = List.of((UUID[]) row.getArray("agents").getArray());
        return new TaskFacts(
                new TaskId(row.getObject("id", UUID.class)),
                new AgentId(row.getObject("agent", UUID.class)),
                TaskState.of(row.getString("state")),
                row.getString("intent"),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                row.getString("on_behalf_of"),
                grant(row),
                row.getBoolean("spent"),
                agents.stream().skip(1).map(AgentId::new).toList());
    }

    static Grant grant(ResultSet row) throws SQLException {
        var acts = (String[]) row.getArray("acts").getArray();
        return new Grant(row.getInt("ceiling"), Set.copyOf(Arrays.asList(acts)));
    }
}
