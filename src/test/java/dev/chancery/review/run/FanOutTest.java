package dev.chancery.review.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.Analyzer;
import dev.chancery.review.CallOutcome;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FanOutTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration SHORT = Duration.ofMillis(50);

    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void hearsEveryoneWhoAnswersInTime() {
        var replies = ask(LONG, TestingAnalyzer.silent("security"), TestingAnalyzer.silent("reliability"));

        assertThat(replies).extracting(Reply::outcome).containsExactly(CallOutcome.IN_BUDGET, CallOutcome.IN_BUDGET);
    }

    @Test
    void doesNotWaitForTheDeafBeyondTheDeadline() {
        var replies = ask(SHORT, TestingAnalyzer.silent("security"), TestingAnalyzer.deaf("reliability", release));
        release.countDown();

        assertThat(replies).extracting(Reply::outcome).containsExactly(CallOutcome.IN_BUDGET, CallOutcome.LATE);
        assertThat(replies.getLast().latency()).isPositive();
        assertThat(replies.getLast().detail()).startsWith("It had not answered after ");
    }

    @Test
    void tellsWhoBroke() {
        var replies = ask(LONG, TestingAnalyzer.breaking("security"));

        assertThat(replies).singleElement().satisfies(it -> {
            assertThat(it.outcome()).isEqualTo(CallOutcome.FAILED);
            assertThat(it.detail()).isEqualTo("It broke with IllegalStateException.");
        });
    }

    private static List<Reply> ask(Duration limit, Analyzer... participants) {
        var replies = new CopyOnWriteArrayList<Reply>();
        var deadline = Deadline.after(limit, Clock.systemUTC());
        new FanOut("test", deadline, deadline).ask(List.of(participants), List.of(), replies::add);
        return replies;
    }
}
