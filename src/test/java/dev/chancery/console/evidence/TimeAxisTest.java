package dev.chancery.console.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TimeAxisTest {

    private static final Duration BUDGET = Duration.ofSeconds(60);

    @Test
    void coversTheBudgetWhenMostOfItWasNeeded() {
        var axis = TimeAxis.of(BUDGET, Duration.ofSeconds(35));

        assertThat(axis.isBroken()).isFalse();
        assertThat(axis.position(BUDGET)).isEqualTo(TimeAxis.END);
    }

    @Test
    void coversWhatHappenedAndKeepsTheBudgetInSightWhenLittleOfItWasNeeded() {
        var axis = TimeAxis.of(BUDGET, Duration.ofMillis(370));

        assertThat(axis.span()).isEqualTo(Duration.ofMillis(400));
        assertThat(axis.position(Duration.ofMillis(200))).isEqualTo(41);
        assertThat(axis.position(BUDGET)).isEqualTo(TimeAxis.END);
    }

    @Test
    void neverRunsBackwards() {
        for (var needed = 1; needed < 60_000; needed += 997) {
            var axis = TimeAxis.of(BUDGET, Duration.ofMillis(needed));
            var last = -1.0;
            for (var at = 0; at <= 70_000; at += 500) {
                assertThat(axis.position(Duration.ofMillis(at))).isGreaterThanOrEqualTo(last);
                last = axis.position(Duration.ofMillis(at));
            }
        }
    }

    @Test
    void namesEvenParts() {
        var axis = TimeAxis.of(BUDGET, Duration.ofMillis(3_100));

        assertThat(Arrays.stream(axis.ticks()).map(it -> axis.label(it, false)))
                .containsExactly("0", "1", "2", "3", "4");
    }
}
