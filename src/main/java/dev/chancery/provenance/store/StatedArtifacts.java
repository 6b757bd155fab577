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

/** Every digest a statement is about, without the statements. */
@Component
public class StatedArtifacts {

    private static final String COLUMNS = "algorithm, hex, name, first_stated_at, latest_stated_at";

    private static final String NEWEST = """
            select %s from provenance.artifact
            where left(hex, :digits) = :from and (latest_stated_at, hex, algorithm) < (:at, :hex, :algorithm)
            order by latest_stated_at desc, hex desc, algorithm desc
            limit :limit
            """.formatted(COLUMNS);

    /** Those that start so are found first, for reading all in their order until enough of them came by may take long. */
    private static final String STARTING = """
            with found as materialized (
                select %1$s from provenance.artifact where hex ~>=~ :from and hex ~<~ :to)
            select %1$s from found
            where (latest_stated_at, hex, algorithm) < (:at, :hex, :algorithm)
            order by latest_stated_at desc, hex desc, algorithm desc
            limit :limit
            """.formatted(COLUMNS);

    /** Comes after every hex digit. */
    private static final String BEYOND_HEX = "g";

    /** Later than anything was ever stated, so that the first page needs no query of its own. */
    private static final Instant BEYOND = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    StatedArtifacts(JdbcClient database) {
        this.database = database;
    }

    /** A place in the list, newest first; the page goes on after it. */
    public record Place(Instant latestStatedAt, Digest digest) {}

    public Optional<StatedArtifact> find(Digest digest) {
        return database.sql("select " + COLUMNS + " from provenance.artifact where algorithm = ? and hex = ?")
                .params(digest.algorithm(), digest.hex())
                .query((row, _) -> artifact(row))
                .optional();
    }

    /** The newest digests that start with these hex digits (none for all), after a place if one is given. */
    public List<StatedArtifact> newest(String hexPrefix, Optional<Place> after, int limit) {
        // One in sixteen starts with any one digit, so that enough of them come by soon.
        return database.sql(hexPrefix.length() < 2 ? NEWEST : STARTING)
                .param("digits", hexPrefix.length())
                .param("from", prefix(hexPrefix))
                .param("to", prefix(hexPrefix) + BEYOND_HEX)
                .param("at", Timestamp.from(after.map(Place::latestStatedAt).orElse(BEYOND)))
                .param("hex", after.map(place -> place.digest().hex()).orElse(""))
                .param(
                        "algorithm",
                        after.map(place -> place.digest().algorithm()).orElse(""))
                .param("limit", limit)
                .query((row, _) -> artifact(row))
                .list();
    }

    /** Only hex digits ever reach the pattern. */
    private static String prefix(String hexPrefix) {
        if (!hexPrefix.matches("[0-9a-f]*")) {
            throw new IllegalArgumentException("A digest starts with hex digits, but not with: " + hexPrefix);
        }
        return hexPrefix;
    }

    private static StatedArtifact artifact(ResultSet row) throws SQLException {
        return new StatedArtifact(
                new Digest(row.getString("algorithm"), row.getString("hex")),
                row.getString("name"),
                row.getTimestamp("first_stated_at").toInstant(),
                row.getTimestamp("latest_stated_at").toInstant());
    }
}
