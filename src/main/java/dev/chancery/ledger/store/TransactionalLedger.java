package dev.chancery.ledger.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends by one insert in the caller's transaction. */
@Component
class TransactionalLedger implements Ledger {

    private static final String APPEND = """
            insert into ledger.pending (id, at, type, actor, invocation, request, subject, canonical)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient database;
    private final TimeOrderedIds ids;
    private final Clock clock;
    private final Nudges nudges;

    TransactionalLedger(JdbcClient database, TimeOrderedIds ids, Clock clock, Nudges nudges) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.nudges = nudges;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID append(LedgerEvent event) {
        var id = ids.next();
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var request = event.request().or(RequestId::current);
        database.sql(APPEND)
                .param(id)
                .param(at.atOffset(ZoneOffset.UTC))
                .param(event.type())
                .param(event.actor().label())
                .param(event.invocation().map(InvocationId::value).orElse(null))
                .param(request.map(RequestId::value).orElse(null))
                .param(event.subject())
                .param(EntryBytes.of(id, at, event, request))
                .update();
        nudges.afterThisTransaction();
        return id;
    }
}
