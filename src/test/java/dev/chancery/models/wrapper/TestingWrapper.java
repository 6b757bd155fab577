package dev.chancery.models.wrapper;

import dev.chancery.models.ChatMessage.Question;
import dev.chancery.models.Delta;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Price;
import dev.chancery.models.Reply;
import dev.chancery.models.catalogue.CatalogueEntry;
import dev.chancery.models.catalogue.ModelSettings;
import dev.chancery.models.provider.Provider;
import dev.chancery.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/** The wrapper around one model, with a clock that moves only when the wrapper waits. */
public final class TestingWrapper {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TestClock clock = new TestClock();
    final List<Duration> waits = new ArrayList<>();
    final Lane lane;
    private final Clock time;
    private final Wrapper wrapper;

    TestingWrapper(TestingProvider provider) {
        this(provider, 3, Duration.ofSeconds(30));
    }

    TestingWrapper(TestingProvider provider, int attempts, Duration attemptLimit) {
        time = clock;
        lane = lane(provider, attempts, attemptLimit);
        wrapper = wrapper(this::pass);
    }

    /** The wrapper around any provider, on a clock that others move. */
    public TestingWrapper(Provider provider, Duration attemptLimit, Clock time, Consumer<Duration> pause) {
        this.time = time;
        lane = lane(provider, 3, attemptLimit);
        wrapper = wrapper(pause::accept);
    }

    private static Lane lane(Provider provider, int attempts, Duration attemptLimit) {
        var settings =
                new ModelSettings("testing", "up-1", 1_000, 100, 8, attempts, attemptLimit, Duration.ofSeconds(60));
        return Lane.of(new CatalogueEntry("one", settings, provider));
    }

    private Wrapper wrapper(Pause pause) {
        var callMeters = new CallMeters(meters, List.of(lane));
        return new Wrapper(callMeters, new CallLog(() -> false), new Backoff(new Random(7)), pause, time);
    }

    private void pass(Duration time) {
        synchronized (waits) {
            waits.add(time);
            clock.advance(time);
        }
    }

    public Reply complete() {
        return complete(Duration.ofSeconds(60));
    }

    Reply complete(Duration patience) {
        return wrapper.run(lane, model(), call(patience), Approach.whole());
    }

    Reply stream(List<Delta> pieces) {
        return stream(pieces::add);
    }

    public Reply stream(Consumer<Delta> sink) {
        return wrapper.run(lane, model(), call(Duration.ofSeconds(60)), Approach.inPieces(sink));
    }

    /** Calls and attempts under way. */
    public int underWay() {
        return lane.calls().get() + lane.limit().inUse();
    }

    /** How many attempts may be under way now. */
    public int room() {
        return lane.limit().current();
    }

    private ModelCall call(Duration patience) {
        return new ModelCall(
                "one", List.of(new Question("Is it?")), 50, time.instant().plus(patience));
    }

    private static ModelDescription model() {
        return new ModelDescription(
                "one", "testing", "up-1", 1_000, 100, Optional.of(new Price(1_000_000, 2_000_000)), false);
    }

    double count(String meter) {
        return meters.find(meter).counters().stream()
                .mapToDouble(it -> it.count())
                .sum();
    }
}
