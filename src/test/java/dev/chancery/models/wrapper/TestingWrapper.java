package dev.chancery.models.wrapper;

import dev.chancery.models.ChatMessage.Question;
import dev.chancery.models.Delta;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ModelDescription;
import dev.chancery.models.Price;
import dev.chancery.models.Reply;
import dev.chancery.models.catalogue.CatalogueEntry;
import dev.chancery.models.catalogue.ModelSettings;
import dev.chancery.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The wrapper around one model, with a clock that moves only when the wrapper waits. */
final class TestingWrapper {

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final TestClock clock = new TestClock();
    final List<Duration> waits = new ArrayList<>();
    final Lane lane;
    private final Wrapper wrapper;

    TestingWrapper(TestingProvider provider) {
        this(provider, 3, Duration.ofSeconds(30));
    }

    TestingWrapper(TestingProvider provider, int attempts, Duration attemptLimit) {
        var settings =
                new ModelSettings("testing", "up-1", 1_000, 100, 8, attempts, attemptLimit, Duration.ofSeconds(60));
        lane = Lane.of(new CatalogueEntry("one", settings, provider));
        var callMeters = new CallMeters(meters, List.of(lane));
        wrapper = new Wrapper(callMeters, new CallLog(() -> false), new Backoff(new Random(7)), this::pass, clock);
    }

    private void pass(Duration time) {
        synchronized (waits) {
            waits.add(time);
            clock.advance(time);
        }
    }

    Reply complete() {
        return complete(Duration.ofSeconds(60));
    }

    Reply complete(Duration patience) {
        return wrapper.run(lane, model(), call(patience), Approach.whole());
    }

    Reply stream(List<Delta> pieces) {
        return wrapper.run(lane, model(), call(Duration.ofSeconds(60)), Approach.inPieces(pieces::add));
    }

    private ModelCall call(Duration patience) {
        return new ModelCall(
                "one", List.of(new Question("Is it?")), 50, clock.instant().plus(patience));
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
