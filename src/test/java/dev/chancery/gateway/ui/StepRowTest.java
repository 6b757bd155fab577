package dev.chancery.gateway.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.evidence.Waterfall;
import dev.chancery.kernel.Trail;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepRowTest {

    private static final Duration WHOLE = Duration.ofMillis(100);

    @Test
    void ordersStepsByTheirBeginning() {
        assertThat(names(step("work", 50, 50), step("queue", 0, 50))).containsExactly("Queue", "Work");
    }

    @Test
    void marksWhatNoStepAccountsFor() {
        assertThat(names(step("queue", 10, 20), step("work", 60, 20)))
                .containsExactly("Gap", "Queue", "Gap", "Work", "Gap");
    }

    @Test
    void seesNoGapUnderAStepThatContainsOthers() {
        assertThat(names(step("work", 0, 100), step("call", 10, 20), step("call", 60, 20)))
                .containsExactly("Work", "Provider call", "Provider call");
    }

    @Test
    void overlooksGapsTooSmallToMatter() {
        assertThat(names(step("queue", 2, 48), step("work", 52, 48))).containsExactly("Queue", "Work");
    }

    private static List<String> names(Trail.Step... steps) {
        return StepRow.rows(List.of(steps), WHOLE).stream()
                .map(Waterfall.Call::name)
                .toList();
    }

    private static Trail.Step step(String kind, int from, int took) {
        return new Trail.Step(kind, "name", Duration.ofMillis(from), Duration.ofMillis(took), "ok", "");
    }
}
