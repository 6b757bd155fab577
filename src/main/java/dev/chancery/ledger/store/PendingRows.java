package dev.chancery.ledger.store;

import dev.chancery.ledger.store.Appended.Row;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes entries that wait for their index, and the texts kept beside them, in as few statements as there can be. */
@Component
class PendingRows {

    private static final String COLUMNS = "id, at, type, actor, invocation, request, subject, canonical";

    /** The common case has a statement of its own, for Postgres takes plain values in half the time of arrays. */
    private static final String ONE = "insert into ledger.pending (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MANY = """
            insert into ledger.pending (%1$s)
            select %1$s
            from unnest(:ids::uuid[], :moments::timestamptz[], :types, :actors, :invocations::uuid[], :requests,
                    :subjects, :bytes) with ordinality
                as entry (%1$s, place)
            order by place
            """.formatted(COLUMNS);

    private final JdbcClient database;

    PendingRows(JdbcClient database) {
        this.database = database;
    }

    void insert(List<Row> rows) {
        if (rows.size() == 1) {
            insertOne(rows.getFirst());
        } else if (!rows.isEmpty()) {
            insertMany(rows);
        }
        rows.forEach(this::keepTexts);
    }

    private void insertOne(Row row) {
        var entry = row.entry();
        database.sql(ONE)
                .param(entry.id())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.event().type())
                .param(entry.event().actor().label())
                .param(5, entry.invocation(), Types.OTHER)
                .param(6, entry.requestId(), Types.VARCHAR)
                .param(entry.event().subject())
                .param(row.canonical())
                .update();
    }

    private void insertMany(List<Row> rows) {
        database.sql(MANY)
                .param("ids", texts(rows, it -> it.id().toString()))
                .param("moments", texts(rows, it -> it.at().toString()))
                .param("types", texts(rows, it -> it.event().type()))
                .param("actors", texts(rows, it -> it.event().actor().label()))
                .param("invocations", texts(rows, PendingRows::invocation))
                .param("requests", texts(rows, Appended::requestId))
                .param("subjects", texts(rows, it -> it.event().subject()))
                .param("bytes", rows.stream().map(Row::canonical).toArray(byte[][]::new))
                .update();
    }

    private void keepTexts(Row row) {
        for (var text : row.entry().retained()) {
            database.sql("insert into ledger.retained (entry, name, kept_at, salt, content) values (?, ?, ?, ?, ?)")
                    .param(row.entry().id())
                    .param(text.name())
                    .param(row.entry().at().atOffset(ZoneOffset.UTC))
                    .param(text.salt())
                    .param(text.content())
                    .update();
        }
    }

    private static @Nullable String invocation(Appended entry) {
        var invocation = entry.invocation();
        return invocation == null ? null : invocation.toString();
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Appended, @Nullable String> column) {
        return rows.stream().map(Row::entry).map(column).toArray(String[]::new);
    }
}
