package dev.chancery.ledger.store;

import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Appends by one insert in the caller's transaction, of one entry or of many. */
@Component
class TransactionalLedger implements Ledger {

    private static final String APPEND = """
            insert into ledger.pending (id, at, type, actor, invocation, request, subject, canonical)
            select id, at, type, actor, invocation, request, subject, canonical
            from unnest(:ids::uuid[], :moments::timestamptz[], :types, :actors, :invocations::uuid[], :requests,
                    :subjects, :bytes) with ordinality
                as entry (id, at, type, actor, invocation, request, subject, canonical, place)
            order by place
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
        var entry = entry(event);
        insert(List.of(entry));
        return entry.id();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void appendAll(List<LedgerEvent> events) {
        if (!events.isEmpty()) {
            insert(events.stream().map(this::entry).toList());
        }
    }

    private Appended entry(LedgerEvent event) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new Appended(ids.next(), at, event, event.request().or(RequestId::current));
    }

    private void insert(List<Appended> entries) {
        database.sql(APPEND)
                .param("ids", texts(entries, it -> it.id().toString()))
                .param("moments", texts(entries, it -> it.at().toString()))
                .param("types", texts(entries, it -> it.event().type()))
                .param("actors", texts(entries, it -> it.event().actor().label()))
                .param("invocations", texts(entries, Appended::invocation))
                .param("requests", texts(entries, Appended::requestId))
                .param("subjects", texts(entries, it -> it.event().subject()))
                .param("bytes", entries.stream().map(Appended::bytes).toArray(byte[][]::new))
                .update();
        nudges.afterThisTransaction();
    }

    private static @Nullable String[] texts(List<Appended> entries, Function<Appended, @Nullable String> column) {
        return entries.stream().map(column).toArray(String[]::new);
    }

    private record Appended(UUID id, Instant at, LedgerEvent event, Optional<RequestId> request) {

        private @Nullable String invocation() {
            return event.invocation().map(InvocationId::toString).orElse(null);
        }

        private @Nullable String requestId() {
            return request.map(RequestId::value).orElse(null);
        }

        private byte[] bytes() {
            return EntryBytes.of(id, at, event, request);
        }
    }
}
