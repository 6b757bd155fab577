package dev.chancery.gateway.layers;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Samples the three layers every five seconds and keeps the last fifteen minutes, on this node. */
@Component
public class Layers implements SmartLifecycle {

    public static final Duration STEP = Duration.ofSeconds(5);
    public static final int STEPS = 180;

    private static final int LATELY = 12;

    private final LayerReadings readings;
    private final Map<Layer, Deque<Beat>> beats = new EnumMap<>(Layer.class);
    private final Map<Layer, Beat> totals = new EnumMap<>(Layer.class);
    private @Nullable CountDownLatch end;

    Layers(LayerReadings readings) {
        this.readings = readings;
        for (var layer : Layer.values()) {
            beats.put(layer, new ArrayDeque<>());
            totals.put(layer, Beat.REST);
        }
    }

    /** The kept beats, oldest first. */
    public synchronized List<Beat> history(Layer layer) {
        return List.copyOf(kept(layer));
    }

    /** The last minute of the layer as one beat. */
    public synchronized Beat lately(Layer layer) {
        var kept = kept(layer);
        return kept.stream().skip(Math.max(0, kept.size() - LATELY)).reduce(Beat.REST, Beat::plus);
    }

    /** What is to be said about the last minute. */
    public LayerVerdict verdict() {
        return LayerVerdict.of(lately(Layer.GATEWAY), lately(Layer.EXECUTOR), lately(Layer.PROVIDER));
    }

    synchronized void sample() {
        for (var layer : Layer.values()) {
            var total = readings.total(layer);
            var kept = kept(layer);
            kept.addLast(total.since(Objects.requireNonNull(totals.put(layer, total))));
            if (kept.size() > STEPS) {
                kept.removeFirst();
            }
        }
    }

    @Override
    public synchronized void start() {
        var ending = new CountDownLatch(1);
        Thread.ofVirtual().name("layer-sampler").start(() -> beatUntil(ending));
        end = ending;
    }

    @Override
    public synchronized void stop() {
        if (end != null) {
            end.countDown();
            end = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return end != null;
    }

    private void beatUntil(CountDownLatch ending) {
        try {
            do {
                sample();
            } while (!ending.await(STEP.toSeconds(), TimeUnit.SECONDS));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Deque<Beat> kept(Layer layer) {
        return Objects.requireNonNull(beats.get(layer));
    }
}
