package dev.chancery.authority.store;

import dev.chancery.authority.NewTask;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes new tasks, inside the caller's transaction. */
@Component
class TaskOpenings {

    private static final String OPEN = """
            insert into authority.task (id, parent, path, state, agent, asked_by, asked_by_id, on_behalf_of,
                on_behalf_of_id, intent, invocation,
                opened_at, deadline, ceiling, acts, about)
            values (:id, :parent, array_append((select path from authority.task where id = :parent), :id), 'open',
                :agent, :askedBy, :askedById, :onBehalfOf, :onBehalfOfId, :intent, :invocation, :now, :deadline, :ceiling, :acts,
                coalesce(:about, (select about from authority.task where id = :parent)))
            """;

    private final JdbcClient database;
    private final Ledger ledger;
    private final TimeOrderedIds ids;

    TaskOpenings(JdbcClient database, Ledger ledger, TimeOrderedIds ids) {
        this.database = database;
        this.ledger = ledger;
        this.ids = ids;
    }

    /** Whoever ends the task waits until this transaction is over, and then finds what was opened within it. */
    void hold(TaskId id) {
        database.sql("select id from authority.task where id = ? for share")
                .param(id.value())
                .query(UUID.class)
                .optional();
    }

    TaskId open(NewTask task, Optional<TaskId> parent, Instant now, Instant deadline) {
        var id = new TaskId(ids.next());
        var askedBy = StoredActor.of(task.askedBy());
        var onBehalfOf = StoredActor.of(task.onBehalfOf());
        database.sql(OPEN)
                .param("id", id.value())
                .param("parent", parent.map(TaskId::value).orElse(null), Types.OTHER)
                .param("agent", task.agent().value())
                .param("askedBy", askedBy.label())
                .param("askedById", askedBy.id())
                .param("onBehalfOf", onBehalfOf.label())
                .param("onBehalfOfId", onBehalfOf.id())
                .param("intent", task.intent())
                .param("invocation", task.invocation().value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("deadline", deadline.atOffset(ZoneOffset.UTC))
                .param("ceiling", task.grant().ceiling())
                .param("acts", task.grant().acts().stream().sorted().toArray(String[]::new))
                .param("about", task.about().map(Digest::toString).orElse(null), Types.VARCHAR)
                .update();
        ledger.append(opened(id, task, parent, deadline));
        return id;
    }

    private static LedgerEvent opened(TaskId id, NewTask task, Optional<TaskId> parent, Instant deadline) {
        var intent = Digest.sha256(task.intent().getBytes(StandardCharsets.UTF_8));
        var event = LedgerEvent.of("task.opened", task.askedBy())
                .about("task:" + id)
                .under(task.invocation())
                .with("agent", task.agent().toString())
                .with("on_behalf_of", task.onBehalfOf().label())
                .with("intent_digest", intent.toString())
                .with("deadline", deadline.toString())
                .with("ceiling", task.grant().ceiling())
                .with("acts", task.grant().acts().stream().sorted().toList());
        var within = parent.map(it -> event.with("parent", it.toString())).orElse(event);
        return task.about().map(it -> within.with("about", it.toString())).orElse(within);
    }
}
