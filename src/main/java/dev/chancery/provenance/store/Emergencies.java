package dev.chancery.provenance.store;

import dev.chancery.kernel.Digest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Overrides from the first person's request to the arrival of the evidence. */
@Component
public class Emergencies {

    private final JdbcClient database;

    Emergencies(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a request. */
    public void add(Emergency emergency) {
        database.sql("""
                        insert into provenance.emergency
                            (id, algorithm, hex, resource_uri, environment, reason, requested_by, requester_id,
                             requested_at, not_after)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(emergency.id())
                .param(emergency.digest().algorithm())
                .param(emergency.digest().hex())
                .param(emergency.resourceUri())
                .param(emergency.environment())
                .param(emergency.reason())
                .param(emergency.requestedBy())
                .param(emergency.requesterId())
                .param(Timestamp.from(emergency.requestedAt()))
                .param(Timestamp.from(emergency.notAfter()))
                .update();
    }

    /** The request, locked against others' words until the transaction ends. */
    public Optional<Emergency> forDecision(UUID id) {
        return database.sql("select * from provenance.emergency where id = ? for update")
                .param(id)
                .query((row, _) -> emergency(row))
                .optional();
    }

    public Optional<Emergency> find(UUID id) {
        return database.sql("select * from provenance.emergency where id = ?")
                .param(id)
                .query((row, _) -> emergency(row))
                .optional();
    }

    /** The second person's yes, and the statement that was signed upon it. */
    public void approved(UUID id, String by, Digest statement, Instant at) {
        database.sql("""
                        update provenance.emergency set approved_by = ?, envelope_digest = ?, decided_at = ?
                        where id = ?
                        """).params(by, statement.hex(), Timestamp.from(at), id).update();
    }

    /** The second person's no. */
    public void refused(UUID id, String why, Instant at) {
        database.sql("update provenance.emergency set refused_why = ?, decided_at = ? where id = ?")
                .params(why, Timestamp.from(at), id)
                .update();
    }

    /** The evidence of an artifact has arrived; how many overrides that settles. */
    public int settle(Digest digest, String resourceUri, Instant at) {
        return database.sql("""
                        update provenance.emergency set settled_at = ?
                        where algorithm = ? and hex = ? and resource_uri = ? and approved_by is not null
                          and settled_at is null
                        """)
                .params(Timestamp.from(at), digest.algorithm(), digest.hex(), resourceUri)
                .update();
    }

    /** Those that wait for a second person, longest first. */
    public List<Emergency> waiting(Instant now) {
        return database.sql("""
                        select * from provenance.emergency
                        where settled_at is null and refused_why is null and approved_by is null and not_after > ?
                        order by requested_at limit 200
                        """)
                .param(Timestamp.from(now))
                .query((row, _) -> emergency(row))
                .list();
    }

    /** Those that let something in whose evidence has not arrived, newest first. */
    public List<Emergency> findings() {
        return database.sql("""
                        select * from provenance.emergency
                        where settled_at is null and refused_why is null and approved_by is not null
                        order by requested_at desc limit 200
                        """).query((row, _) -> emergency(row)).list();
    }

    private static Emergency emergency(ResultSet row) throws SQLException {
        return new Emergency(
                row.getObject("id", UUID.class),
                new Digest(row.getString("algorithm"), row.getString("hex")),
                row.getString("resource_uri"),
                row.getString("environment"),
                row.getString("reason"),
                row.getString("requested_by"),
                row.getObject("requester_id", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                row.getTimestamp("not_after").toInstant(),
                Optional.ofNullable(row.getString("approved_by")),
                Optional.ofNullable(row.getString("refused_why")),
                Optional.ofNullable(row.getString("envelope_digest")).map(hex -> new Digest("sha256", hex)),
                Optional.ofNullable(row.getTimestamp("settled_at")).map(Timestamp::toInstant));
    }
}
