package dev.chancery.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one request, step by step, told by every thread that works for it. Steps name what was done and how
 * it ended, never the content. Beyond a hundred steps only their number is kept.
 */
public final class Trail {

    /** Bound while a request is being served; workers rebind it for the work they took over. */
    public static final ScopedValue<Trail> CURRENT = ScopedValue.newInstance();

    private static final int MOST = 100;

    /**
     * One step.
     *
     * @param kind what kind of step: {@code admission}, {@code queue}, {@code work}, {@code call}, {@code attempt}, …
     * @param name what in particular, such as a pool or a model
     * @param from since the request began
     * @param outcome one word, as {@code ok}
     * @param detail for people; may be empty
     */
    public record Step(String kind, String name, Duration from, Duration took, String outcome, String detail) {}

    private final long began = System.nanoTime();
    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final AtomicInteger dropped = new AtomicInteger();
    private volatile @Nullable String parent;

    /** The trail of the request this thread is working for, if any. */
    public static Optional<Trail> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Says which span of a distributed trace the request is, as a {@code traceparent} (W3C Trace Context). */
    public void under(String traceparent) {
        parent = traceparent;
    }

    /** What a call on behalf of this request sends as {@code traceparent}, if it is part of a trace. */
    public Optional<String> traceparent() {
        return Optional.ofNullable(parent);
    }

    /** Adds a step that began at this {@link System#nanoTime()} and ends now. */
    public void step(String kind, String name, long startedNanos, String outcome, String detail) {
        step(kind, name, new Span(startedNanos, System.nanoTime()), outcome, detail);
    }

    /** Adds a step that took place between two moments. */
    public void step(String kind, String name, Span span, String outcome, String detail) {
        if (steps.size() >= MOST) {
            dropped.incrementAndGet();
            return;
        }
        var from = Duration.ofNanos(Math.max(0, span.fromNanos() - began));
        var took = Duration.ofNanos(Math.max(0, span.toNanos() - span.fromNanos()));
        steps.add(new Step(kind, name, from, took, outcome, detail));
    }

    /** Two readings of {@link System#nanoTime()}. */
    public record Span(long fromNanos, long toNanos) {}

    /** Every step so far, in the order they ended. */
    public List<Step> steps() {
        return List.copyOf(steps);
    }

    /** How many steps were not kept. */
    public int dropped() {
        return dropped.get();
    }

    /** How long ago the request began. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
