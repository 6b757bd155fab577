package dev.chancery.models.wrapper;

import dev.chancery.models.Reply;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Failed;
import dev.chancery.models.catalogue.CatalogueEntry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The books of the provider layer, and the same calls once more under the names of OpenTelemetry's conventions for
 * generative AI ({@code gen_ai.client.operation.duration} and {@code gen_ai.client.token.usage}).
 */
@Component
class CallMeters {

    private static final Duration[] CALLS = LongStream.of(
                    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 20_000, 30_000, 60_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final Duration[] OPERATIONS = LongStream.iterate(10, it -> it <= 81_920, it -> it * 2)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);
    private static final double[] TOKENS =
            DoubleStream.iterate(1, it -> it <= 67_108_864, it -> it * 4).toArray();

    /** One line of a metric; looked up on every call, so that none builds its name and tags again. */
    private record Series(String model, String word) {}

    private final Map<Series, Timer> attempts = new ConcurrentHashMap<>();
    private final Map<Series, Timer> operations = new ConcurrentHashMap<>();
    private final Map<Series, DistributionSummary> tokens = new ConcurrentHashMap<>();
    private final MeterRegistry registry;

    @Autowired
    CallMeters(MeterRegistry registry, Lanes lanes) {
        this(registry, lanes.all());
    }

    CallMeters(MeterRegistry registry, Collection<Lane> lanes) {
        this.registry = registry;
        lanes.forEach(lane -> {
            var tags = tags(lane.entry());
            registry.gauge(
                    "provider.calls.in.flight", tags, lane, it -> it.calls().get());
            registry.gauge(
                    "provider.concurrency.limit", tags, lane, it -> it.limit().current());
        });
    }

    Timer.Sample start() {
        return Timer.start(registry);
    }

    /** One attempt ended. */
    void attempted(CatalogueEntry entry, String outcome, Timer.Sample since) {
        since.stop(attempts.computeIfAbsent(new Series(entry.id(), outcome), _ -> attempt(entry, outcome)));
    }

    private Timer attempt(CatalogueEntry entry, String outcome) {
        return Timer.builder("provider.call.duration")
                .description("Time of one attempt at a provider")
                .tags(tags(entry).and("outcome", outcome))
                .serviceLevelObjectives(CALLS)
                .register(registry);
    }

    void failed(CatalogueEntry entry, ErrorClass errorClass) {
        Counter.builder("provider.errors")
                .description("Attempts that failed, by their class")
                .tags(tags(entry).and("error_class", word(errorClass)))
                .register(registry)
                .increment();
    }

    void retried(CatalogueEntry entry, ErrorClass reason) {
        Counter.builder("provider.retries")
                .description("Attempts beyond the first of a call")
                .tags(tags(entry).and("reason", word(reason)))
                .register(registry)
                .increment();
    }

    /** One call ended, all its attempts included. */
    void ended(CatalogueEntry entry, Reply reply, Timer.Sample since) {
        var error = reply instanceof Failed failed ? failed.refusal().code() : "none";
        since.stop(operations.computeIfAbsent(new Series(entry.id(), error), _ -> operation(entry, error)));
        if (reply instanceof Completed completed) {
            tokens(entry, "input").record((double) completed.usage().inputTokens());
            tokens(entry, "output").record((double) completed.usage().outputTokens());
        }
    }

    private Timer operation(CatalogueEntry entry, String error) {
        return Timer.builder("gen_ai.client.operation.duration")
                .description("GenAI operation duration")
                .tags(convention(entry).and("error.type", error))
                .serviceLevelObjectives(OPERATIONS)
                .register(registry);
    }

    private DistributionSummary tokens(CatalogueEntry entry, String type) {
        return tokens.computeIfAbsent(
                new Series(entry.id(), type),
                _ -> DistributionSummary.builder("gen_ai.client.token.usage")
                        .description("Number of input and output tokens used")
                        .tags(convention(entry).and("gen_ai.token.type", type))
                        .serviceLevelObjectives(TOKENS)
                        .register(registry));
    }

    private static Tags convention(CatalogueEntry entry) {
        return Tags.of(
                "gen_ai.operation.name",
                "chat",
                "gen_ai.provider.name",
                entry.provider().system(),
                "gen_ai.request.model",
                entry.id(),
                "gen_ai.response.model",
                entry.settings().upstream());
    }

    private static Tags tags(CatalogueEntry entry) {
        return Tags.of("provider", entry.provider().name(), "model", entry.id());
    }

    static String word(ErrorClass errorClass) {
        return errorClass.name().toLowerCase(Locale.ROOT);
    }
}
