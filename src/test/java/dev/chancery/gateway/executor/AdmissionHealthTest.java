package dev.chancery.gateway.executor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.console.Tone;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Slot;
import java.util.List;
import org.junit.jupiter.api.Test;

class AdmissionHealthTest {

    private final BoundedExecutor pool = BoundedExecutorTest.executor(2, 0);

    @Test
    void isQuietWhileThereIsRoom() {
        pool.admit(PriorityClass.INTERACTIVE);

        var tile = AdmissionHealth.tile(List.of(pool));

        assertThat(tile.value()).isEqualTo("0 of 2 at work");
        assertThat(tile.detail()).isEqualTo("0 waiting · 0 turned away");
        assertThat(tile.tone()).isEqualTo(Tone.QUIET);
        assertThat(tile.series()).hasSize(30).containsOnly(0.0);
    }

    @Test
    void showsWorkThatWasStarted() {
        ((Slot) pool.admit(PriorityClass.INTERACTIVE)).start(() -> {});

        assertThat(AdmissionHealth.tile(List.of(pool)).series()).contains(1.0);
    }

    @Test
    void warnsWhenCallersAreTurnedAway() {
        pool.admit(PriorityClass.INTERACTIVE);
        pool.admit(PriorityClass.INTERACTIVE);
        pool.admit(PriorityClass.INTERACTIVE);

        var tile = AdmissionHealth.tile(List.of(pool));

        assertThat(tile.detail()).isEqualTo("0 waiting · 1 turned away");
        assertThat(tile.tone()).isEqualTo(Tone.WARN);
    }
}
