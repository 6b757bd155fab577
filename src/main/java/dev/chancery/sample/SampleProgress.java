package dev.chancery.sample;

import dev.chancery.review.ReviewId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the sample world is, so that a start that was interrupted is taken up where it ended. */
@Component
class SampleProgress {

    private final JdbcClient database;
    private final Clock clock;

    SampleProgress(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether this caller is the one who begins it; on a shared database exactly one node is. */
    boolean begin() {
        return database.sql("insert into sample.world (begun_at) values (:now) on conflict do nothing")
                        .param("now", OffsetDateTime.now(clock))
                        .update()
                == 1;
    }

    boolean isUnfinished() {
        return database.sql("select count(*) from sample.world where finished_at is null")
                        .query(Long.class)
                        .single()
                == 1;
    }

    boolean isReviewed(String headCommit) {
        return database.sql("select count(*) from sample.review where head_commit = :head")
                        .param("head", headCommit)
                        .query(Long.class)
                        .single()
                == 1;
    }

    /** The reviews that were submitted so far. */
    List<ReviewId> reviews() {
        return database.sql("select review_id from sample.review order by review_id")
                .query((row, _) -> new ReviewId(row.getObject("review_id", UUID.class)))
                .list();
    }

    void reviewed(String headCommit, ReviewId review) {
        database.sql("insert into sample.review (head_commit, review_id) values (:head, :review)")
                .param("head", headCommit)
                .param("review", review.value())
                .update();
    }

    void finish() {
        database.sql("update sample.world set finished_at = :now")
                .param("now", OffsetDateTime.now(clock))
                .update();
    }
}
