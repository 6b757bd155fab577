package dev.chancery.review;

import static dev.chancery.review.ReviewCaller.diff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Slot;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class QueueIT {

    @Autowired
    TestAccess access;

    @Autowired
    ExecutorPools pools;

    @Autowired
    JdbcClient database;

    @Test
    void turnsReviewsAwayWhenThereIsNoRoomAndStoresNothingOfThem() {
        var caller = new ReviewCaller(access);
        var before = reviews();
        var taken = takeAll();
        try {
            var answer = caller.submit(diff(TestDiffs.ADDED_FILE));

            assertThat(ReviewCaller.problem(answer)).isEqualTo("503 queue_full -");
            assertThat(answer.headers().firstValue("retry-after")).isPresent();
            assertThat(reviews()).isEqualTo(before);
        } finally {
            taken.forEach(Slot::release);
        }
        assertThat(caller.submit(diff(TestDiffs.ADDED_FILE)).statusCode()).isEqualTo(202);
    }

    @Test
    void givesTheRoomOfARefusedReviewBack() {
        var caller = new ReviewCaller(access);

        for (var attempt = 0; attempt < 100; attempt++) {
            caller.submit(diff("nonsense"));
        }

        var taken = await().until(this::takeAll, it -> !it.isEmpty());
        taken.forEach(Slot::release);
    }

    private List<Slot> takeAll() {
        var taken = new ArrayList<Slot>();
        while (pools.admit("review") instanceof Slot slot) {
            taken.add(slot);
        }
        return taken;
    }

    private int reviews() {
        return database.sql("select count(*) from review.reviews")
                .query(Integer.class)
                .single();
    }
}
