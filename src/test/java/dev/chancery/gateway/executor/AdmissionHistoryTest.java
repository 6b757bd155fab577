package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AdmissionHistoryTest {

    private Instant now = Instant.parse("2026-11-20T12:00:30Z");
    private final AdmissionHistory history = new AdmissionHistory(new MovableClock());

    @Test
    void countsByMinuteWithTheRunningOneLast() {
        history.started();
        advance(Duration.ofMinutes(1));
        history.started();
        history.started();

        assertThat(history.series()).hasSize(30).endsWith(0.0, 1.0, 2.0);
    }

    @Test
    void forgetsWhatIsHalfAnHourOld() {
        history.started();
        history.rejected();
        advance(Duration.ofMinutes(30));

        assertThat(history.series()).containsOnly(0.0);
        assertThat(history.rejections()).isZero();
    }

    @Test
    void remembersWhatIsAlmostHalfAnHourOld() {
        history.started();
        history.rejected();
        advance(Duration.ofMinutes(29));

        assertThat(history.series()).startsWith(1.0);
        assertThat(history.rejections()).isOne();
    }

    private void advance(Duration time) {
        now = now.plus(time);
    }

    private final class MovableClock extends Clock {

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
