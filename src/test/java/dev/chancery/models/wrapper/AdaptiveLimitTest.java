package dev.chancery.models.wrapper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.models.wrapper.AdaptiveLimit.Permit;
import dev.chancery.models.wrapper.AdaptiveLimit.Signal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdaptiveLimitTest {

    private final AdaptiveLimit limit = new AdaptiveLimit(8);

    @Test
    void halvesOnceForARoundOfThrottling() throws InterruptedException {
        permits(8).forEach(it -> it.release(Signal.THROTTLED));

        assertThat(limit.current()).isEqualTo(4);
    }

    @Test
    void halvesAgainInTheNextRoundAndNeverBelowOne() throws InterruptedException {
        for (var round = 0; round < 6; round++) {
            permits(1).forEach(it -> it.release(Signal.THROTTLED));
        }

        assertThat(limit.current()).isOne();
    }

    @Test
    void widensByAboutOneInARoundOfSuccess() throws InterruptedException {
        permits(8).forEach(it -> it.release(Signal.THROTTLED));
        permits(4).forEach(it -> it.release(Signal.SUCCESS));
        permits(4).forEach(it -> it.release(Signal.SUCCESS));

        assertThat(limit.current()).isEqualTo(5);
    }

    @Test
    void neverWidensBeyondWhatTheOperatorChose() throws InterruptedException {
        for (var round = 0; round < 20; round++) {
            permits(8).forEach(it -> it.release(Signal.SUCCESS));
        }

        assertThat(limit.current()).isEqualTo(8);
    }

    @Test
    void hasNoRoomBeyondTheLimit() throws InterruptedException {
        permits(8);

        assertThat(limit.acquire(Duration.ofMillis(5))).isEmpty();
        assertThat(limit.inUse()).isEqualTo(8);
    }

    private List<Permit> permits(int count) throws InterruptedException {
        var permits = new ArrayList<Permit>();
        for (var one = 0; one < count; one++) {
            permits.add(limit.acquire(Duration.ZERO).orElseThrow());
        }
        return permits;
    }
}
