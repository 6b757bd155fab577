package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.TokenAdmission;
import dev.chancery.gateway.TokenAdmission.Exhausted;
import dev.chancery.gateway.TokenAdmission.Reserved;
import dev.chancery.testing.TestClock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TokenBucketsTest {

    private final TestClock clock = new TestClock();
    private final TokenAdmission admission = new TokenBuckets(new TokenSettings(Map.of("small", 600L)), clock);

    @Test
    void reservesUntilTheMinutesTokensAreTaken() {
        assertThat(admission.reserve("small", 400)).isInstanceOf(Reserved.class);

        assertThat(admission.reserve("small", 300)).isInstanceOfSatisfying(Exhausted.class, it -> {
            assertThat(it.rejected().refusal().code()).isEqualTo("tokens_exhausted");
            assertThat(it.rejected().retryAfter()).isEqualTo(Duration.ofSeconds(10));
        });
    }

    @Test
    void refillsEvenlyThroughTheMinute() {
        admission.reserve("small", 600);
        clock.advance(Duration.ofSeconds(10));

        assertThat(admission.reserve("small", 100)).isInstanceOf(Reserved.class);
        assertThat(admission.reserve("small", 1)).isInstanceOf(Exhausted.class);
    }

    @Test
    void givesBackWhatACallDidNotUse() {
        var call = (Reserved) admission.reserve("small", 600);
        call.settle(100);
        call.settle(0);

        assertThat(admission.reserve("small", 500)).isInstanceOf(Reserved.class);
        assertThat(admission.reserve("small", 1)).isInstanceOf(Exhausted.class);
    }

    @Test
    void refusesForGoodWhatAWholeMinuteCouldNotHold() {
        assertThat(admission.reserve("small", 601))
                .isInstanceOfSatisfying(
                        Exhausted.class,
                        it -> assertThat(it.rejected().refusal().code()).isEqualTo("tokens_beyond_limit"));
    }

    @Test
    void hasRoomForEverythingWhereThereIsNoLimit() {
        assertThat(admission.reserve("large", Long.MAX_VALUE)).isInstanceOf(Reserved.class);
    }

    @Test
    void neverReservesMoreThanThereIsWhateverTheThreads() {
        var reserved = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var caller = 0; caller < 1_000; caller++) {
                callers.execute(() -> {
                    if (admission.reserve("small", 10) instanceof Reserved) {
                        reserved.incrementAndGet();
                    }
                });
            }
        }
        assertThat(reserved).hasValue(60);
    }
}
