package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rollouts of each environment. Statements that were taken back are left out. */
@Component
public class Deployments {

    private static final Instant BEYOND = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient database;

    Deployments(JdbcClient database) {
        this.database = database;
    }

    /** A rollout as its statement tells it. */
    public record Rollout(
            Digest statement,
            String environment,
            String resourceUri,
            Digest digest,
            String name,
            String rollout,
            Optional<String> changeClass,
            Instant deployedAt) {}

    public void add(Rollout rollout) {
        database.sql("""
                        insert into provenance.deployment
                            (envelope_digest, environment, resource_uri, algorithm, hex, name, rollout, change_class,
                             deployed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(rollout.statement().hex())
                .param(rollout.environment())
                .param(rollout.resourceUri())
                .param(rollout.digest().algorithm())
                .param(rollout.digest().hex())
                .param(rollout.name())
                .param(rollout.rollout())
                .param(rollout.changeClass().orElse(null))
                .param(Timestamp.from(rollout.deployedAt()))
                .update();
    }

    /** Every environment something was rolled out to, by name. */
    public List<String> environments() {
        return database.sql("""
                        with recursive named (environment) as (
                            (select environment from provenance.deployment order by environment limit 1)
                            union all
                            select (select environment from provenance.deployment
                                    where environment > named.environment order by environment limit 1)
                            from named where named.environment is not null)
                        select environment from named where environment is not null limit 100
                        """).query((row, _) -> row.getString("environment")).list();
    }

    /** The resources of an environment by name, those after a name, so many at the most; skips from one to the next. */
    public List<String> resources(String environment, String after, int limit) {
        return database.sql("""
                        with recursive named (resource_uri) as (
                            (select resource_uri from provenance.deployment
                             where environment = :environment and resource_uri > :after
                             order by resource_uri limit 1)
                            union all
                            select (select resource_uri from provenance.deployment
                                    where environment = :environment and resource_uri > named.resource_uri
                                    order by resource_uri limit 1)
                            from named where named.resource_uri is not null)
                        select resource_uri from named where resource_uri is not null limit :limit
                        """)
                .param("environment", environment)
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> row.getString("resource_uri"))
                .list();
    }

    /** The latest rollouts of each of these resources in an environment, newest first; so many of each at the most. */
    public Map<String, List<Rollout>> newest(String environment, List<String> resources, int limit) {
        return database
                .sql("""
                        select rollout.*
                        from unnest(:resources) as asked (resource)
                        cross join lateral (
                            select deployment.* from provenance.deployment
                            join provenance.attestation using (envelope_digest)
                            where environment = :environment and resource_uri = asked.resource and withdrawn_at is null
                            order by deployed_at desc, envelope_digest desc
                            limit :limit) as rollout
                        order by resource_uri, deployed_at desc, envelope_digest desc
                        """)
                .param("environment", environment)
                .param("resources", resources.toArray(String[]::new))
                .param("limit", limit)
                .query((row, _) -> rollout(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Rollout::resourceUri, TreeMap::new, Collectors.toList()));
    }

    /** The rollouts of an environment before this one, newest first, or the newest of all. */
    public List<Rollout> before(String environment, Optional<Rollout> place, int limit) {
        return database.sql("""
                        select deployment.* from provenance.deployment
                        join provenance.attestation using (envelope_digest)
                        where environment = :environment and withdrawn_at is null
                          and (deployed_at, envelope_digest) < (:at, :statement)
                        order by deployed_at desc, envelope_digest desc
                        limit :limit
                        """)
                .param("environment", environment)
                .param("at", Timestamp.from(place.map(Rollout::deployedAt).orElse(BEYOND)))
                .param("statement", place.map(it -> it.statement().hex()).orElse(""))
                .param("limit", limit)
                .query((row, _) -> rollout(row))
                .list();
    }

    /** The rollout this statement tells of, unless it was taken back. */
    public Optional<Rollout> find(Digest statement) {
        return database.sql("""
                        select deployment.* from provenance.deployment
                        join provenance.attestation using (envelope_digest)
                        where envelope_digest = :statement and withdrawn_at is null
                        """)
                .param("statement", statement.hex())
                .query((row, _) -> rollout(row))
                .optional();
    }

    /** What was rolled out of the same resource to the same environment after this, newest first. */
    public List<Rollout> after(Rollout rollout, int limit) {
        return database.sql("""
                        select deployment.* from provenance.deployment
                        join provenance.attestation using (envelope_digest)
                        where environment = :environment and resource_uri = :resource and withdrawn_at is null
                          and (deployed_at, envelope_digest) > (:at, :statement)
                        order by deployed_at desc, envelope_digest desc
                        limit :limit
                        """)
                .param("environment", rollout.environment())
                .param("resource", rollout.resourceUri())
                .param("at", Timestamp.from(rollout.deployedAt()))
                .param("statement", rollout.statement().hex())
                .param("limit", limit)
                .query((row, _) -> rollout(row))
                .list();
    }

    private static Rollout rollout(ResultSet row) throws SQLException {
        return new Rollout(
                new Digest("sha256", row.getString("envelope_digest")),
                row.getString("environment"),
                row.getString("resource_uri"),
                new Digest(row.getString("algorithm"), row.getString("hex")),
                row.getString("name"),
                row.getString("rollout"),
                Optional.ofNullable(row.getString("change_class")),
                row.getTimestamp("deployed_at").toInstant());
    }
}
