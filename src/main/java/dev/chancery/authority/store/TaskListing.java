package dev.chancery.authority.store;

import dev.chancery.authority.TaskRecord;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tasks for those who look through them: pages of all, and the tree around one. */
@Component
public class TaskListing {

    private static final UUID LAST = new UUID(-1, -1);

    private final JdbcClient database;
    private final TaskReading reading;
    private final Clock clock;

    TaskListing(JdbcClient database, TaskReading reading, Clock clock) {
        this.database = database;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Which tasks to list.
     *
     * @param text part of an intent; empty for all
     */
    public record Filter(Optional<TaskRecord.State> state, Optional<AgentId> agent, String text) {

        public static final Filter ALL = new Filter(Optional.empty(), Optional.empty(), "");
    }

    /** The newest that fit, opened before this one or the newest of all. */
    public List<TaskRecord> page(Filter filter, Optional<TaskId> before, int most) {
        return database.sql("""
                        select * from authority.task
                        where id < :before and %s and %s and intent ilike :text
                        order by id desc limit :most
                        """.formatted(
                                filter.state().map(TaskListing::condition).orElse("true"),
                                filter.agent().isPresent() ? "agent = :agent" : "true"))
                .param("before", before.map(TaskId::value).orElse(LAST))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("agent", filter.agent().map(AgentId::value).orElse(LAST))
                .param(
                        "text",
                        "%"
                                + filter.text()
                                        .replace("\\", "\\\\")
                                        .replace("%", "\\%")
                                        .replace("_", "\\_") + "%")
                .param("most", most)
                .query(reading::task)
                .list();
    }

    /** How many are open and in time, counted up to this many. */
    public int open(int most) {
        return database.sql("""
                        select count(*) from
                            (select from authority.task where state = 'open' and deadline > :now limit :most) as open
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Every task of the tree that this one belongs to, each after its parent, at most so many. */
    public List<TaskRecord> tree(TaskId id, int most) {
        return database.sql("""
                        with recursive tree as (
                            select task.* from authority.task
                            where id = (select path[1] from authority.task where id = :id)
                            union all
                            select task.* from authority.task join tree on task.parent = tree.id)
                        select * from tree order by path limit :most
                        """)
                .param("id", id.value())
                .param("most", most)
                .query(reading::task)
                .list();
    }

    private static String condition(TaskRecord.State state) {
        return switch (state) {
            case OPEN -> "state = 'open' and deadline > :now";
            case EXPIRED -> "state = 'open' and deadline <= :now";
            case CLOSED -> "state = 'closed'";
            case REVOKED -> "state = 'revoked'";
        };
    }
}
