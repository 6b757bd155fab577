package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What deployment admission decided last about each digest, resource and environment, and how often it was asked. */
@Component
public class Admissions {

    private static final Instant BEYOND = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    Admissions(JdbcClient database) {
        this.database = database;
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
            Instant latestAt) {}

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

    /** The newest decisions from a moment back, refusals alone if asked so. */
    public List<Decided> newest(boolean refusedOnly, Optional<Instant> before, int limit) {
        return database.sql("""
                        select * from provenance.admission
                        where latest_at < :before and (not :refused or not admitted)
                        order by latest_at desc, hex desc
                        limit :limit
                        """)
                .param("before", Timestamp.from(before.orElse(BEYOND)))
                .param("refused", refusedOnly)
                .param("limit", limit)
                .query((row, _) -> decided(row))
                .list();
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
