package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The latest verification of each artifact for each resource. */
@Component
public class Releases {

    private static final NewestRows.Columns COLUMNS = new NewestRows.Columns(
            "provenance.release", "verified_at", "passed", "algorithm || ':' || hex || ' ' || resource_uri");

    private final JdbcClient database;
    private final NewestRows<Release> newest;

    Releases(JdbcClient database) {
        this.database = database;
        this.newest = new NewestRows<>(database, COLUMNS, (row, _) -> release(row));
    }

    /** Keeps a verification in the place of the one before. */
    public void put(Release release) {
        database.sql("""
                        insert into provenance.release
                            (algorithm, hex, resource_uri, name, passed, policy_digest, failed_hop, reason, sentence,
                             envelope_digest, verified_at)
                        values (:algorithm, :hex, :resource, :name, :passed, :policy, :hop, :reason, :sentence,
                                :envelope, :at)
                        on conflict (algorithm, hex, resource_uri) do update
                        set name = excluded.name, passed = excluded.passed, policy_digest = excluded.policy_digest,
                            failed_hop = excluded.failed_hop, reason = excluded.reason, sentence = excluded.sentence,
                            envelope_digest = excluded.envelope_digest, verified_at = excluded.verified_at
                        """)
                .param("algorithm", release.digest().algorithm())
                .param("hex", release.digest().hex())
                .param("resource", release.resourceUri())
                .param("name", release.name())
                .param("passed", release.passed())
                .param("policy", release.policy().hex())
                .param("hop", release.failedHop().orElse(null))
                .param("reason", release.reason())
                .param("sentence", release.sentence())
                .param("envelope", release.summary().hex())
                .param("at", Timestamp.from(release.verifiedAt()))
                .update();
    }

    /** The resources this artifact was verified, let in or rolled out as, the latest first. */
    public List<String> resources(Digest digest) {
        return database.sql("""
                        select resource_uri from (
                            select resource_uri, verified_at as at from provenance.release
                            where algorithm = :algorithm and hex = :hex
                            union all
                            select resource_uri, latest_at from provenance.admission
                            where algorithm = :algorithm and hex = :hex
                            union all
                            select resource_uri, deployed_at from provenance.deployment
                            where algorithm = :algorithm and hex = :hex) as named
                        group by resource_uri order by max(at) desc limit 20
                        """)
                .param("algorithm", digest.algorithm())
                .param("hex", digest.hex())
                .query((row, _) -> row.getString("resource_uri"))
                .list();
    }

    /** A slice of the verifications, newest first. */
    public List<Release> newest(Slice slice) {
        return newest.of(slice);
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                new Digest(row.getString("algorithm"), row.getString("hex")),
                row.getString("resource_uri"),
                row.getString("name"),
                row.getBoolean("passed"),
                new Digest("sha256", row.getString("policy_digest")),
                Optional.ofNullable(row.getString("failed_hop")),
                row.getString("reason"),
                row.getString("sentence"),
                new Digest("sha256", row.getString("envelope_digest")),
                row.getTimestamp("verified_at").toInstant());
    }
}
