package dev.chancery.ledger.store;

import dev.chancery.ledger.store.Appended.Row;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes entries that wait for their index, and the texts kept beside them, all in one statement. */
@Component
class PendingRows {

    private static final String COLUMNS = "id, at, type, actor, invocation, request, subject, canonical";

    /** The common case has a statement of its own, for Postgres takes plain values in half the time of arrays. */
    private static final String ONE = "insert into ledger.pending (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String MANY = """
            insert into ledger.pending (%1$s)
            select %1$s
            from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bytea[])
                with ordinality as entry (%1$s, place)
            order by place
            """.formatted(COLUMNS);

    private static final String TEXTS = """
            insert into ledger.retained (entry, name, kept_at, salt, content)
            select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::bytea[], ?::text[])
            """;

    private final JdbcClient database;

    PendingRows(JdbcClient database) {
        this.database = database;
    }

    /** Writes at least one entry; outside of a transaction this is one by itself. */
    void insert(List<Row> rows) {
        var texts = rows.stream().flatMap(PendingRows::texts).toList();
        var entries = rows.size() == 1 ? ONE : MANY;
        var statement = database.sql(texts.isEmpty() ? entries : "with entries as (" + entries + ")" + TEXTS);
        if (rows.size() == 1) {
            setValues(statement, rows.getFirst());
        } else {
            setArrays(statement, rows);
        }
        setTexts(statement, texts);
        statement.update();
    }

    private static void setValues(StatementSpec statement, Row row) {
        var entry = row.entry();
        statement
                .param(entry.id())
                .param(entry.at().atOffset(ZoneOffset.UTC))
                .param(entry.event().type())
                .param(entry.event().actor().label())
                .param(5, entry.invocation(), Types.OTHER)
                .param(6, entry.requestId(), Types.VARCHAR)
                .param(entry.event().subject())
                .param(row.canonical());
    }

    private static void setArrays(StatementSpec statement, List<Row> rows) {
        statement
                .param(array(rows, it -> it.entry().id().toString()))
                .param(array(rows, it -> it.entry().at().toString()))
                .param(array(rows, it -> it.entry().event().type()))
                .param(array(rows, it -> it.entry().event().actor().label()))
                .param(array(rows, it -> text(it.entry().invocation())))
                .param(array(rows, it -> it.entry().requestId()))
                .param(array(rows, it -> it.entry().event().subject()))
                .param(rows.stream().map(Row::canonical).toArray(byte[][]::new));
    }

    private static void setTexts(StatementSpec statement, List<Text> texts) {
        if (!texts.isEmpty()) {
            statement
                    .param(array(texts, it -> it.entry().id().toString()))
                    .param(array(texts, it -> it.text().name()))
                    .param(array(texts, it -> it.entry().at().toString()))
                    .param(texts.stream().map(it -> it.text().salt()).toArray(byte[][]::new))
                    .param(array(texts, it -> it.text().content()));
        }
    }

    private record Text(Appended entry, SaltedText text) {}

    private static Stream<Text> texts(Row row) {
        return row.entry().retained().stream().map(it -> new Text(row.entry(), it));
    }

    private static <T> @Nullable String[] array(List<T> values, Function<T, @Nullable String> column) {
        return values.stream().map(column).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
