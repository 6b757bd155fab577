package dev.chancery.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
     */
    public record Step(String kind, String name, Duration from, Duration took, String outcome, Notes notes) {

        /** A step with nothing to note but a word for people, which may be empty. */
        public Step(String kind, String name, Duration from, Duration took, String outcome, String detail) {
            this(kind, name, from, took, outcome, Notes.of(detail));
        }

        public String detail() {
            return notes.detail();
        }
    }

    /**
     * What else there is to say of a step.
     *
     * @param detail for people; may be empty
     * @param span the span it was announced as to others, if it was
     * @param attributes what tracing knows of it, by the names of OpenTelemetry's conventions: texts and whole numbers
     */
    public record Notes(String detail, Optional<TraceParent> span, Map<String, Object> attributes) {

        public Notes {
            attributes = Map.copyOf(attributes);
        }

        public static Notes of(String detail) {
            return new Notes(detail, Optional.empty(), Map.of());
        }
    }

    private final long began = System.nanoTime();
    private final List<Step> steps = new CopyOnWriteArrayList<>();
    private final AtomicInteger dropped = new AtomicInteger();
    private final AtomicInteger announced = new AtomicInteger();
    private volatile @Nullable TraceParent parent;

    /** The trail of the request this thread is working for, if any. */
    public static Optional<Trail> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** Says which span of a distributed trace the request is. */
    public void under(TraceParent span) {
        parent = span;
    }

    /** The request's own span, if it is part of a trace. */
    public Optional<TraceParent> span() {
        return Optional.ofNullable(parent);
    }

    /** A span for a step that others will be told of before it has ended, if the request is part of a trace. */
    public Optional<TraceParent> announce() {
        return span().map(it -> it.child(announced.incrementAndGet()));
    }

    /** Adds a step that began at this {@link System#nanoTime()} and ends now. */
    public void step(String kind, String name, long startedNanos, String outcome, String detail) {
        step(kind, name, new Span(startedNanos, System.nanoTime()), outcome, detail);
    }

    /** Adds a step that took place between two moments. */
    public void step(String kind, String name, Span span, String outcome, String detail) {
        step(kind, name, span, outcome, Notes.of(detail));
    }

    /** The same with more to say of it. */
    public void step(String kind, String name, Span span, String outcome, Notes notes) {
        if (steps.size() >= MOST) {
            dropped.incrementAndGet();
            return;
        }
        var from = Duration.ofNanos(Math.max(0, span.fromNanos() - began));
        var took = Duration.ofNanos(Math.max(0, span.toNanos() - span.fromNanos()));
        steps.add(new Step(kind, name, from, took, outcome, notes));
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
