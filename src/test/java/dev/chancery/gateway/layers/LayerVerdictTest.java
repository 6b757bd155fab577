package dev.chancery.gateway.layers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LayerVerdictTest {

    private static final Beat WELL = new Beat(20, 0, 1, 0, 4);
    private static final Beat FAILING = new Beat(9, 1, 1, 0, 4);

    @Test
    void findsNoFaultWhereEveryLayerIsWell() {
        var verdict = LayerVerdict.of(WELL, WELL, WELL);

        assertThat(verdict.fault()).isEmpty();
        assertThat(verdict.title()).isEqualTo("Every layer is well");
        assertThat(verdict.grounds()).isEqualTo("20 requests ended in the last minute, 1 are under way.");
    }

    @Test
    void isIdleWhereNothingWasAsked() {
        assertThat(LayerVerdict.of(Beat.REST, Beat.REST, Beat.REST).isIdle()).isTrue();
    }

    @Test
    void blamesTheInnermostLayerThatFails() {
        assertThat(LayerVerdict.of(FAILING, FAILING, FAILING).fault()).contains(Layer.PROVIDER);
        assertThat(LayerVerdict.of(FAILING, FAILING, WELL).fault()).contains(Layer.EXECUTOR);
        assertThat(LayerVerdict.of(FAILING, WELL, WELL).fault()).contains(Layer.GATEWAY);
    }

    @Test
    void saysWhenTheExecutorIsFull() {
        var verdict = LayerVerdict.of(WELL, new Beat(100, 1, 4, 64, 9), WELL);

        assertThat(verdict.fault()).contains(Layer.EXECUTOR);
        assertThat(verdict.title()).isEqualTo("The executor is full");
    }

    @Test
    void takesAFewFailuresAsTheWayOfTheWorld() {
        assertThat(LayerVerdict.of(WELL, WELL, new Beat(99, 1, 0, 0, 9)).fault())
                .isEmpty();
    }
}
