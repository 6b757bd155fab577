package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Refusal;
import dev.chancery.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.AvailabilityState;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.util.unit.DataSize;

class ReadinessTest {

    private static final HttpProperties PROPERTIES =
            new HttpProperties(DataSize.ofMegabytes(1), Map.of(), DataSize.ofMegabytes(16), Duration.ZERO);

    private final TestClock clock = new TestClock();
    private final AtomicInteger asked = new AtomicInteger();
    private Optional<Refusal> trouble = Optional.empty();

    @Test
    void isReadyOnceStartedWithEverythingThere() {
        assertThat(readiness(ReadinessState.ACCEPTING_TRAFFIC).troubles()).isEmpty();
    }

    @Test
    void isNotReadyBeforeTheStartIsOver() {
        assertThat(readiness(ReadinessState.REFUSING_TRAFFIC).troubles())
                .extracting(Refusal::code)
                .containsExactly("starting");
    }

    @Test
    void namesTheDependencyThatIsGone() {
        trouble = Optional.of(new Refusal("database_unreachable", "The database does not answer."));

        assertThat(readiness(ReadinessState.ACCEPTING_TRAFFIC).troubles()).containsExactly(trouble.orElseThrow());
    }

    @Test
    void saysThatItDrainsAsSoonAsItStops() {
        var readiness = readiness(ReadinessState.ACCEPTING_TRAFFIC);
        readiness.start();

        readiness.stop();

        assertThat(readiness.troubles()).extracting(Refusal::code).containsExactly("draining");
        assertThat(readiness.isRunning()).isFalse();
    }

    @Test
    void saysThatItDrainsBeforeItsOwnTurnToStopHasCome() {
        var readiness = readiness(ReadinessState.REFUSING_TRAFFIC);
        readiness.start();

        readiness.hear(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));

        assertThat(readiness.troubles()).extracting(Refusal::code).containsExactly("draining");
    }

    @Test
    void asksADependencyAtMostOnceASecond() {
        var readiness = readiness(ReadinessState.ACCEPTING_TRAFFIC);

        readiness.troubles();
        readiness.troubles();
        clock.advance(Duration.ofSeconds(2));
        readiness.troubles();

        assertThat(asked).hasValue(2);
    }

    private Readiness readiness(ReadinessState state) {
        ReadinessCheck check = () -> {
            asked.incrementAndGet();
            return trouble;
        };
        return new Readiness(List.of(check), new FixedAvailability(state), PROPERTIES, clock);
    }

    private record FixedAvailability(ReadinessState readiness) implements ApplicationAvailability {

        @Override
        public ReadinessState getReadinessState() {
            return readiness;
        }

        @Override
        public LivenessState getLivenessState() {
            return LivenessState.CORRECT;
        }

        @Override
        public <S extends AvailabilityState> S getState(Class<S> type, S otherwise) {
            return otherwise;
        }

        @Override
        public <S extends AvailabilityState> @Nullable S getState(Class<S> type) {
            return null;
        }

        @Override
        public <S extends AvailabilityState> @Nullable AvailabilityChangeEvent<S> getLastChangeEvent(Class<S> type) {
            return null;
        }
    }
}
