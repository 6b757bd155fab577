package dev.chancery.authority.store;

import dev.chancery.authority.TaskRecord;
import dev.chancery.authority.TaskRecord.Ending;
import dev.chancery.authority.TaskRecord.State;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tasks for those who look at them. */
@Component
class TaskReading {

    private final JdbcClient database;
    private final Clock clock;

    TaskReading(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Optional<TaskRecord> find(TaskId id) {
        return database.sql("select * from authority.task where id = ?")
                .param(id.value())
                .query(this::task)
                .optional();
    }

    List<TaskRecord> open(int most) {
        return database.sql("""
                        select * from authority.task
                        where state = 'open' and deadline > :now order by id desc limit :most
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(this::task)
                .list();
    }

    TaskRecord task(ResultSet row, int number) throws SQLException {
        return new TaskRecord(
                new TaskId(row.getObject("id", UUID.class)),
                Optional.ofNullable(row.getObject("parent", UUID.class)).map(TaskId::new),
                state(row),
                new AgentId(row.getObject("agent", UUID.class)),
                new StoredActor(row.getString("asked_by"), row.getString("asked_by_id")).actor(),
                new StoredActor(row.getString("on_behalf_of"), row.getString("on_behalf_of_id")).actor(),
                row.getString("intent"),
                new InvocationId(row.getObject("invocation", UUID.class)),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("deadline", OffsetDateTime.class).toInstant(),
                TaskLines.grant(row),
                row.getInt("issued"),
                ending(row),
                Optional.ofNullable(row.getString("about")).flatMap(Digest::parse));
    }

    private State state(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        var deadline = row.getObject("deadline", OffsetDateTime.class).toInstant();
        return state == State.OPEN && !clock.instant().isBefore(deadline) ? State.EXPIRED : state;
    }

    private static Optional<Ending> ending(ResultSet row) throws SQLException {
        var at = row.getObject("ended_at", OffsetDateTime.class);
        return at == null
                ? Optional.empty()
                : Optional.of(new Ending(
                        at.toInstant(),
                        Objects.requireNonNullElse(row.getString("ended_by"), "service:authority"),
                        Objects.requireNonNullElse(row.getString("end_reason"), "")));
    }
}
