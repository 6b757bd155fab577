package dev.chancery.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

    @Test
    void drawsTheOldestAtTheLeftAndTheHighestAtTheTop() {
        assertThat(Sparkline.points(List.of(1.0, 3.0, 2.0))).isEqualTo("0.0,30.0 50.0,2.0 100.0,16.0");
    }

    @Test
    void drawsWhatDoesNotChangeInTheMiddle() {
        assertThat(Sparkline.points(List.of(7.0, 7.0))).isEqualTo("0.0,16.0 100.0,16.0");
    }

    @Test
    void drawsNothingForASingleValue() {
        assertThat(Sparkline.points(List.of(7.0))).isEmpty();
    }
}
