package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What deployment admission decided last about each digest, resource and environment, and how often it was asked. */
@Component
public class Admissions {

    private static final NewestRows.Columns COLUMNS = new NewestRows.Columns(
            "provenance.admission",
            "latest_at",
            "admitted",
            "algorithm || ':' || hex || ' ' || resource_uri || ' ' || environment");

    /** In the order of the key, so that two nodes never wait for each other. */
    private static final String ENTER = """
            with entered as (
                insert into provenance.admission as known
                    (algorithm, hex, resource_uri, environment, admitted, emergency, reason, sentence, asked, first_at,
                     latest_at)
                select algorithm, hex, resource_uri, environment, admitted, emergency, reason, sentence, asked, at, at
                from unnest(:algorithms, :hexes, :resources, :environments, :admitted, :emergencies, :reasons,
                        :sentences, :asked, :moments::timestamptz[])
                    as decided (algorithm, hex, resource_uri, environment, admitted, emergency, reason, sentence, asked,
                        at)
                order by algorithm, hex, resource_uri, environment
                on conflict (algorithm, hex, resource_uri, environment) do update
                set admitted = excluded.admitted, emergency = excluded.emergency, reason = excluded.reason,
                    sentence = excluded.sentence, asked = known.asked + excluded.asked,
                    latest_at = excluded.latest_at
                returning algorithm || ':' || hex || ' ' || resource_uri || ' ' || environment as place,
                    known.admitted and (old.admitted is not true or old.emergency <> known.emergency) as lets_in)
            select place from entered where lets_in
            """;

    private final JdbcClient database;
    private final NewestRows<Decided> newest;

    Admissions(JdbcClient database) {
        this.database = database;
        this.newest = new NewestRows<>(database, COLUMNS, (row, _) -> decided(row));
    }

    /** A decision as the page of releases shows it. */
    public record Decided(
            Digest digest,
            String resourceUri,
            String environment,
            boolean admitted,
            boolean emergency,
            String reason,
            String sentence,
            long asked,
            Instant latestAt) {

        /** Its place in the list of decisions. */
        public Slice.Place place() {
            return new Slice.Place(latestAt, digest + " " + resourceUri + " " + environment);
        }
    }

    /** Enters decisions, one for a place; those of them that let something in that was not let in before. */
    public List<Decided> enter(List<Decided> decided) {
        if (decided.isEmpty()) {
            return List.of();
        }
        var letIn = database.sql(ENTER)
                .param("algorithms", texts(decided, it -> it.digest().algorithm()))
                .param("hexes", texts(decided, it -> it.digest().hex()))
                .param("resources", texts(decided, Decided::resourceUri))
                .param("environments", texts(decided, Decided::environment))
                .param("admitted", decided.stream().map(Decided::admitted).toArray(Boolean[]::new))
                .param("emergencies", decided.stream().map(Decided::emergency).toArray(Boolean[]::new))
                .param("reasons", texts(decided, Decided::reason))
                .param("sentences", texts(decided, Decided::sentence))
                .param("asked", decided.stream().map(Decided::asked).toArray(Long[]::new))
                .param("moments", texts(decided, it -> it.latestAt().toString()))
                .query((row, _) -> row.getString("place"))
                .set();
        return decided.stream().filter(it -> letIn.contains(it.place().key())).toList();
    }

    private static String[] texts(List<Decided> decided, Function<Decided, String> column) {
        return decided.stream().map(column).toArray(String[]::new);
    }

    /** A slice of the decisions, newest first. */
    public List<Decided> newest(Slice slice) {
        return newest.of(slice);
    }

    private static Decided decided(ResultSet row) throws SQLException {
        return new Decided(
                new Digest(row.getString("algorithm"), row.getString("hex")),
                row.getString("resource_uri"),
                row.getString("environment"),
                row.getBoolean("admitted"),
                row.getBoolean("emergency"),
                row.getString("reason"),
                row.getString("sentence"),
                row.getLong("asked"),
                row.getTimestamp("latest_at").toInstant());
    }
}
