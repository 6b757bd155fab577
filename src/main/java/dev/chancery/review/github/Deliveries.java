package dev.chancery.review.github;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every delivery that was GitHub's, once each. */
@Repository
public class Deliveries {

    private final JdbcClient database;

    Deliveries(JdbcClient database) {
        this.database = database;
    }

    /** The delivery of this id, if it came before. */
    public Optional<DeliveryRecord> find(String id) {
        return database.sql("select * from review.github_deliveries where id = :id")
                .param("id", id)
                .query((row, _) -> read(row))
                .optional();
    }

    /** The latest deliveries, newest first. */
    public List<DeliveryRecord> latest(int size) {
        return database.sql("select * from review.github_deliveries order by received_at desc, id limit :size")
                .param("size", size)
                .query((row, _) -> read(row))
                .list();
    }

    /** Keeps a delivery, in place of an ignored one; false when another that asked for something is kept by its id. */
    boolean add(DeliveryRecord it) {
        return database.sql("""
                        insert into review.github_deliveries (id, body_digest, event, action, repository, pull,
                            outcome, reason, detail, check_id, received_at)
                        values (:id, :digest, :event, :action, :repository, :pull,
                            :outcome, :reason, :detail, :check, :at)
                        on conflict (id) do update
                        set outcome = excluded.outcome, reason = excluded.reason, detail = excluded.detail,
                            check_id = excluded.check_id, received_at = excluded.received_at
                        where github_deliveries.outcome = 'ignored'
                        """)
                        .param("id", it.id())
                        .param("digest", it.bodyDigest())
                        .param("event", it.event())
                        .param("action", it.action())
                        .param("repository", it.repository())
                        .param("pull", it.pull().orElse(null))
                        .param("outcome", it.outcome().label())
                        .param("reason", it.reason())
                        .param("detail", it.detail())
                        .param("check", it.check().orElse(null))
                        .param("at", it.receivedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static DeliveryRecord read(ResultSet row) throws SQLException {
        return new DeliveryRecord(
                row.getString("id"),
                row.getString("body_digest"),
                row.getString("event"),
                row.getString("action"),
                row.getString("repository"),
                Optional.ofNullable(row.getObject("pull", Integer.class)),
                DeliveryRecord.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getString("detail"),
                Optional.ofNullable(row.getObject("check_id", UUID.class)),
                Objects.requireNonNull(row.getObject("received_at", OffsetDateTime.class))
                        .toInstant());
    }
}
