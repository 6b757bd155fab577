package dev.chancery.gateway.layers;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Reads each layer's totals from the metrics themselves, so that the page and Prometheus say the same. */
@Component
class LayerReadings {

    private static final Set<String> WELL = Set.of("ok", "client_error");

    private final MeterRegistry registry;

    LayerReadings(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Everything since the start, except load and waiting, which are of now. */
    Beat total(Layer layer) {
        return switch (layer) {
            case GATEWAY -> timed("gateway.request.duration", gauge("gateway.in.flight.requests"), 0, 0);
            case EXECUTOR ->
                timed(
                        "executor.task.duration",
                        gauge("executor.active.workers"),
                        gauge("executor.queue.depth"),
                        count("executor.rejections"));
            case PROVIDER -> timed("provider.call.duration", gauge("provider.calls.in.flight"), 0, 0);
        };
    }

    private Beat timed(String name, double load, double waiting, double refused) {
        var good = 0.0;
        var bad = refused;
        var seconds = 0.0;
        for (var timer : registry.find(name).timers()) {
            if (endedWell(timer)) {
                good += (double) timer.count();
            } else {
                bad += (double) timer.count();
            }
            seconds += timer.totalTime(TimeUnit.SECONDS);
        }
        return new Beat(good, bad, load, waiting, seconds);
    }

    private static boolean endedWell(Timer timer) {
        return timer.getId().getTags().stream()
                .filter(it -> it.getKey().equals("outcome"))
                .map(Tag::getValue)
                .allMatch(WELL::contains);
    }

    private double gauge(String name) {
        return registry.find(name).gauges().stream()
                .mapToDouble(Gauge::value)
                .filter(it -> !Double.isNaN(it))
                .sum();
    }

    private double count(String name) {
        return registry.find(name).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }
}
