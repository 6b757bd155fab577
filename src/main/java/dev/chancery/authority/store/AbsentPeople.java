package dev.chancery.authority.store;

import dev.chancery.authority.store.TaskEndings.End;
import dev.chancery.identity.PersonShutOut;
import dev.chancery.kernel.TaskId;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Revokes every task that is for somebody in the transaction that shuts them out, so that no agent acts for them any more. */
@Component
class AbsentPeople {

    private final JdbcClient database;
    private final TaskEndings endings;

    AbsentPeople(JdbcClient database, TaskEndings endings) {
        this.database = database;
        this.endings = endings;
    }

    @EventListener
    void revokeTheirTasks(PersonShutOut gone) {
        var end = new End("revoked", "Whom it was for may not sign in any more.", gone.by());
        database.sql("select id from authority.task where on_behalf_of_id = ? and state = 'open' order by id")
                .param(gone.person().toString())
                .query((row, _) -> new TaskId(row.getObject("id", UUID.class)))
                .list()
                .forEach(it -> endings.end(it, end));
    }
}
