package dev.chancery.review.store;

import dev.chancery.kernel.Digest;
import dev.chancery.review.ReviewId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The audit records of ended reviews, as canonical JSON whose digest the verdict carries. */
@Repository
public class Audits {

    private final JdbcClient database;

    Audits(JdbcClient database) {
        this.database = database;
    }

    /** Stores the record and tells its digest. */
    public Digest add(ReviewId review, byte[] canonical) {
        var digest = Digest.sha256(canonical);
        database.sql("insert into review.audits (review, record) values (:review, :record)")
                .param("review", review.value())
                .param("record", new String(canonical, StandardCharsets.UTF_8))
                .update();
        database.sql("update review.reviews set audit_digest = :digest where id = :review")
                .param("digest", digest.toString())
                .param("review", review.value())
                .update();
        return digest;
    }

    /** The very bytes the digest is of. */
    public Optional<byte[]> find(ReviewId review) {
        return database.sql("select record from review.audits where review = :review")
                .param("review", review.value())
                .query(String.class)
                .optional()
                .map(it -> it.getBytes(StandardCharsets.UTF_8));
    }
}
