package dev.chancery.gateway.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.gateway.record.StepTree.Node;
import dev.chancery.kernel.Trail.Step;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepTreeTest {

    @Test
    void putsAttemptsBelowTheirCallAndCallsBelowTheWork() {
        assertThat(tree(step("attempt", 30, 40), step("call", 25, 60), step("work", 20, 70)))
                .containsExactly("work", "work > call", "call > attempt");
    }

    @Test
    void leavesWhatCameBeforeTheWorkByItself() {
        assertThat(tree(step("admission", 0, 5), step("queue", 5, 20), step("work", 20, 70), step("ledger", 21, 25)))
                .containsExactly("admission", "queue", "work", "work > ledger");
    }

    @Test
    void putsCallsThatOverlapBesideEachOther() {
        assertThat(tree(step("work", 0, 100), step("call", 10, 90), step("call", 20, 50), step("attempt", 95, 99)))
                .containsExactly("work", "work > call", "work > call", "work > attempt");
    }

    @Test
    void putsWhatOutlastsAStepNotBelowIt() {
        assertThat(tree(step("work", 0, 50), step("call", 40, 60))).containsExactly("work", "call");
    }

    private static List<String> tree(Step... steps) {
        var nodes = StepTree.of(List.of(steps));
        return nodes.stream()
                .map(it -> it.parent()
                                .map(nodes::get)
                                .map(Node::step)
                                .map(Step::kind)
                                .map(kind -> kind + " > ")
                                .orElse("")
                        + it.step().kind())
                .toList();
    }

    private static Step step(String kind, long from, long to) {
        return new Step(kind, kind, Duration.ofMillis(from), Duration.ofMillis(to - from), "ok", "");
    }
}
