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

/** The latest verification of each artifact for each resource. */
@Component
public class Releases {

    private static final Instant BEYOND = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    Releases(JdbcClient database) {
        this.database = database;
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

    /** The latest verification of this artifact for this resource. */
    public Optional<Release> find(Digest digest, String resourceUri) {
        return database.sql("""
                        select * from provenance.release where algorithm = ? and hex = ? and resource_uri = ?
                        """)
                .params(digest.algorithm(), digest.hex(), resourceUri)
                .query((row, _) -> release(row))
                .optional();
    }

    /** The newest verifications from a moment back, those that failed alone if asked so. */
    public List<Release> newest(boolean failedOnly, Optional<Instant> before, int limit) {
        return database.sql("""
                        select * from provenance.release
                        where verified_at < :before and (not :failed or not passed)
                        order by verified_at desc, hex desc
                        limit :limit
                        """)
                .param("before", Timestamp.from(before.orElse(BEYOND)))
                .param("failed", failedOnly)
                .param("limit", limit)
                .query((row, _) -> release(row))
                .list();
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
