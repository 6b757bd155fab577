package dev.chancery.gateway.record;

import dev.chancery.gateway.ModelUse;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code gateway.request}. */
@Repository
class RequestTable {

    /** Without waiting for the disk: a crash of the database may take the rows of its last moment along. */
    private static final String INSERT = """
            with lazily as (select set_config('synchronous_commit', 'off', true))
            insert into gateway.request (
                id, request, route, actor, run, project, provider, model, status, outcome, code,
                input_tokens, output_tokens, trace, began_at, took_micros, steps, steps_dropped)
            select id, request, route, actor, run, project, provider, model, status, outcome, code,
                input_tokens, output_tokens, trace, to_timestamp(began_micros / 1e6), took_micros, steps, steps_dropped
            from unnest(
                cast(? as uuid[]), cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as uuid[]),
                cast(? as text[]), cast(? as text[]), cast(? as text[]), cast(? as int[]), cast(? as text[]),
                cast(? as text[]), cast(? as bigint[]), cast(? as bigint[]), cast(? as text[]), cast(? as bigint[]),
                cast(? as bigint[]), cast(? as jsonb[]), cast(? as int[]))
                as row (
                    id, request, route, actor, run, project, provider, model, status, outcome, code,
                    input_tokens, output_tokens, trace, began_micros, took_micros, steps, steps_dropped),
                lazily
            on conflict do nothing
            """;

    /** A step as it is kept, short because there are many. */
    private record KeptStep(String kind, String name, long from, long took, String outcome, String detail) {

        static KeptStep of(Trail.Step it) {
            return new KeptStep(it.kind(), it.name(), micros(it.from()), micros(it.took()), it.outcome(), it.detail());
        }

        Trail.Step step() {
            return new Trail.Step(kind, name, ofMicros(from), ofMicros(took), outcome, detail);
        }
    }

    private final JdbcClient database;
    private final JsonMapper json;

    RequestTable(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void insert(List<RequestRecord> records) {
        database.sql(INSERT)
                .params(
                        texts(records, it -> it.id().toString()),
                        texts(records, RequestRecord::request),
                        texts(records, it -> it.opening().route()),
                        texts(records, RequestRecord::actor),
                        texts(
                                records,
                                it -> it.opening().run().map(UUID::toString).orElse(null)),
                        texts(records, it -> it.opening().project().orElse(null)),
                        texts(records, it -> it.use().map(ModelUse::provider).orElse(null)),
                        texts(
                                records,
                                it -> it.use()
                                        .map(ModelUse::model)
                                        .orElse(it.opening().model())),
                        records.stream()
                                .mapToInt(it -> it.closing().orElseThrow().status())
                                .toArray(),
                        texts(
                                records,
                                it -> it.closing().orElseThrow().outcome().label()),
                        texts(records, it -> it.closing().orElseThrow().code().orElse(null)),
                        longs(records, it -> it.use().map(ModelUse::inputTokens).orElse(0L)),
                        longs(
                                records,
                                it -> it.use().map(ModelUse::outputTokens).orElse(0L)),
                        texts(records, it -> it.trace().orElse(null)),
                        longs(records, it -> micros(Duration.between(Instant.EPOCH, it.beganAt()))),
                        longs(records, it -> micros(it.took())),
                        texts(records, this::steps),
                        records.stream().mapToInt(RequestRecord::stepsDropped).toArray())
                .update();
    }

    /** Every request a client gave this name, oldest first. */
    List<RequestRecord> ofName(String request, int most) {
        return database.sql("select * from gateway.request where request = :request order by id limit :most")
                .param("request", request)
                .param("most", most)
                .query(this::record)
                .list();
    }

    Optional<RequestRecord> find(UUID id) {
        return database.sql("select * from gateway.request where id = :id")
                .param("id", id)
                .query(this::record)
                .optional();
    }

    /** The model calls a run made, oldest first. */
    List<RequestRecord> ofRun(UUID run, int most) {
        return database.sql("select * from gateway.request where run = :run order by id limit :most")
                .param("run", run)
                .param("most", most)
                .query(this::record)
                .list();
    }

    /** The latest requests before this one, newest first; the latest of all when none is named. */
    List<RequestRecord> before(@Nullable UUID cursor, int most) {
        return database.sql("""
                        select * from gateway.request
                        where cast(:cursor as uuid) is null or id < :cursor
                        order by id desc limit :most
                        """)
                .param("cursor", cursor)
                .param("most", most)
                .query(this::record)
                .list();
    }

    private RequestRecord record(ResultSet row, int number) throws SQLException {
        var provider = Optional.ofNullable(row.getString("provider"));
        var model = Optional.ofNullable(row.getString("model")).orElse("");
        var input = row.getLong("input_tokens");
        var output = row.getLong("output_tokens");
        return new RequestRecord(
                row.getObject("id", UUID.class),
                row.getString("request"),
                new Opening(
                        row.getString("route"),
                        new Actor.Unknown(),
                        model,
                        Optional.ofNullable(row.getString("project")),
                        Optional.ofNullable(row.getObject("run", UUID.class))),
                row.getString("actor"),
                provider.map(it -> new ModelUse(it, model, input, output)),
                Optional.of(new Closing(
                        row.getInt("status"),
                        Outcome.parse(row.getString("outcome")),
                        Optional.ofNullable(row.getString("code")))),
                Optional.ofNullable(row.getString("trace")),
                row.getTimestamp("began_at").toInstant(),
                ofMicros(row.getLong("took_micros")),
                Arrays.stream(json.readValue(row.getString("steps"), KeptStep[].class))
                        .map(KeptStep::step)
                        .toList(),
                row.getInt("steps_dropped"));
    }

    private String steps(RequestRecord record) {
        return json.writeValueAsString(record.steps().stream().map(KeptStep::of).toList());
    }

    private static @Nullable String[] texts(
            List<RequestRecord> records, Function<RequestRecord, @Nullable String> column) {
        return records.stream().map(column).toArray(String[]::new);
    }

    private static long[] longs(List<RequestRecord> records, Function<RequestRecord, Long> column) {
        return records.stream().mapToLong(column::apply).toArray();
    }

    private static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }

    private static Duration ofMicros(long micros) {
        return Duration.ofNanos(micros * 1_000);
    }
}
