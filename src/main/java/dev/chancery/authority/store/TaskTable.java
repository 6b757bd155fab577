package dev.chancery.authority.store;

import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.authority.policy.TaskFacts;
import dev.chancery.authority.policy.TaskState;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks as rows, each change of state with its ledger entry. */
@Component
public class TaskTable implements Tasks {

    private static final Actor AUTHORITY = new Actor.Service("authority");

    private static final String OPEN = """
            insert into authority.task (id, state, agent, asked_by, intent, invocation, opened_at, deadline)
            values (?, 'open', ?, ?, ?, ?, ?, ?)
            """;

    private static final String CLOSE = """
            update authority.task set state = 'closed', ended_at = ?
            where id = ? and state = 'open'
            returning invocation
            """;

    private final JdbcClient database;
    private final Ledger ledger;
    private final TimeOrderedIds ids;
    private final Clock clock;

    TaskTable(JdbcClient database, Ledger ledger, TimeOrderedIds ids, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public TaskId open(NewTask task) {
        var id = new TaskId(ids.next());
        var now = clock.instant();
        database.sql(OPEN)
                .param(id.value())
                .param(task.agent().value())
                .param(task.askedBy().label())
                .param(task.intent())
                .param(task.invocation().value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(now.plus(task.deadline()).atOffset(ZoneOffset.UTC))
                .update();
        ledger.append(LedgerEvent.of("task.opened", task.askedBy())
                .about("task:" + id)
                .under(task.invocation())
                .with("agent", task.agent().toString())
                .with("deadline", now.plus(task.deadline()).toString()));
        return id;
    }

    @Override
    @Transactional
    public void close(TaskId id) {
        database.sql(CLOSE)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .param(id.value())
                .query(UUID.class)
                .optional()
                .ifPresent(invocation -> ledger.append(LedgerEvent.of("task.closed", AUTHORITY)
                        .about("task:" + id)
                        .under(new InvocationId(invocation))));
    }

    /** What policy needs to know about a task. */
    public Optional<TaskFacts> find(TaskId id) {
        return database.sql("select id, agent, state, deadline from authority.task where id = ?")
                .param(id.value())
                .query((row, _) -> facts(row))
                .optional();
    }

    private static TaskFacts facts(ResultSet row) throws SQLException {
        return new TaskFacts(
                new TaskId(row.getObject("id", UUID.class)),
                new AgentId(row.getObject("agent", UUID.class)),
                TaskState.of(row.getString("state")),
                row.getObject("deadline", OffsetDateTime.class).toInstant());
    }
}
