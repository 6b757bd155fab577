package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
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

    /** Enters a decision; whether it is the first that lets this in. */
    public boolean enter(Decided decided) {
        return database.sql("""
                        insert into provenance.admission as known
                            (algorithm, hex, resource_uri, environment, admitted, emergency, reason, sentence, asked,
                             first_at, latest_at)
                        values (:algorithm, :hex, :resource, :environment, :admitted, :emergency, :reason, :sentence, 1,
                                :at, :at)
                        on conflict (algorithm, hex, resource_uri, environment) do update
                        set admitted = excluded.admitted, emergency = excluded.emergency, reason = excluded.reason,
                            sentence = excluded.sentence, asked = known.asked + 1, latest_at = excluded.latest_at
                        returning asked = 1 or not (old.admitted and old.emergency = new.emergency)
                        """)
                        .param("algorithm", decided.digest().algorithm())
                        .param("hex", decided.digest().hex())
                        .param("resource", decided.resourceUri())
                        .param("environment", decided.environment())
                        .param("admitted", decided.admitted())
                        .param("emergency", decided.emergency())
                        .param("reason", decided.reason())
                        .param("sentence", decided.sentence())
                        .param("at", Timestamp.from(decided.latestAt()))
                        .query(Boolean.class)
                        .single()
                && decided.admitted();
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
