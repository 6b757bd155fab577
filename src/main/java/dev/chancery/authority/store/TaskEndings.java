package dev.chancery.authority.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Ends a task and everything still open within it, inside the caller's transaction. */
@Component
class TaskEndings {

    /** Locks from the root down, as counting credentials does. */
    private static final String END = """
            with recursive tree as (
                select id from authority.task where id = :id
                union all
                select task.id from authority.task join tree on task.parent = tree.id
            ), locked as materialized (
                select task.id from authority.task
                where task.id in (select id from tree) and task.state = 'open'
                order by cardinality(task.path) for update)
            update authority.task set state = :state, ended_at = :now, ended_by = :by, end_reason = :reason
            from locked where task.id = locked.id and task.state = 'open'
            returning task.id, task.invocation
            """;

    private final JdbcClient database;
    private final Ledger ledger;
    private final StandingAnswers standing;
    private final Clock clock;

    TaskEndings(JdbcClient database, Ledger ledger, StandingAnswers standing, Clock clock) {
        this.standing = standing;
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** How a task ends: {@code closed} or {@code revoked}, why, and by whom. */
    record End(String state, String reason, Actor by) {}

    private record Ended(TaskId task, InvocationId invocation) {}

    /**
     * Whoever is opening a task within one of these holds that row meanwhile, so what was opened shows in the next round,
     * and a round that ends nothing is the last.
     *
     * @return how many tasks were open and are not any more
     */
    int end(TaskId id, End end) {
        standing.forgetAfterThisTransaction();
        var all = 0;
        for (var round = once(id, end); !round.isEmpty(); round = once(id, end)) {
            round.forEach(it -> ledger.append(LedgerEvent.of("task." + end.state(), end.by())
                    .about("task:" + it.task())
                    .under(it.invocation())
                    .with("within", id.toString())));
            all += round.size();
        }
        return all;
    }

    private List<Ended> once(TaskId id, End end) {
        return database.sql(END)
                .param("id", id.value())
                .param("state", end.state())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", end.by().label())
                .param("reason", end.reason())
                .query((row, _) -> new Ended(
                        new TaskId(row.getObject("id", UUID.class)),
                        new InvocationId(row.getObject("invocation", UUID.class))))
                .list();
    }
}
