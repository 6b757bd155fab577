package dev.chancery.gateway.record;

import dev.chancery.kernel.TraceParent;
import dev.chancery.kernel.Trail.Step;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The distributed trace a request belongs to: the caller's if it sent a {@code traceparent}, else a new one. The steps of
 * the request's trail become spans under the request's own when it ends, each below the step it was part of, so that
 * nothing is measured twice.
 */
@Component
class Traces {

    private final Optional<Tracer> tracer;
    private final boolean isHeard;

    Traces(
            ObjectProvider<Tracer> tracer,
            ObjectProvider<SpanExporter> exporters,
            ObjectProvider<SpanProcessor> processors) {
        this.tracer = Optional.ofNullable(tracer.getIfAvailable());
        // A batch without an exporter is put together for nobody.
        this.isHeard = exporters.stream().findAny().isPresent()
                || processors.stream().anyMatch(it -> !(it instanceof BatchSpanProcessor));
    }

    /** The trace's id, 32 hex digits. */
    Optional<String> id() {
        return current().map(TraceContext::traceId);
    }

    /** Where the request is in it. */
    Optional<TraceParent> span() {
        return current().map(it -> new TraceParent(it.traceId(), it.spanId(), isSampled(it)));
    }

    /** Makes a span of every step, if anybody samples the trace and anybody hears of it. */
    void tell(RequestRecord record) {
        var parent = isHeard ? current().filter(Traces::isSampled) : Optional.<TraceContext>empty();
        if (parent.isPresent()) {
            var spans = new ArrayList<TraceContext>();
            StepTree.of(record.steps())
                    .forEach(it -> spans.add(
                            span(record, it.step(), it.parent().map(spans::get).orElseGet(parent::get))));
        }
    }

    private TraceContext span(RequestRecord record, Step step, TraceContext parent) {
        var started = step.notes()
                .span()
                .map(it -> AnnouncedSpans.as(it.span(), () -> start(record, step, parent)))
                .orElseGet(() -> start(record, step, parent));
        started.end(micros(record, step.from().plus(step.took())), TimeUnit.MICROSECONDS);
        return started.context();
    }

    private Span start(RequestRecord record, Step step, TraceContext parent) {
        var builder = tracer.orElseThrow()
                .spanBuilder()
                .setParent(parent)
                .name(name(step))
                .tag("chancery.step", step.kind())
                .tag("chancery.outcome", step.outcome())
                .startTimestamp(micros(record, step.from()), TimeUnit.MICROSECONDS);
        step.notes().attributes().forEach((key, value) -> tag(builder, key, value));
        if (isClient(step)) {
            builder.kind(Span.Kind.CLIENT);
        }
        return builder.start();
    }

    /** A call of a model is named as OpenTelemetry's conventions want it: operation and model. */
    private static String name(Step step) {
        return switch (step.kind()) {
            case "call" -> "chat " + step.name();
            case "attempt" -> step.name();
            default -> step.kind() + " " + step.name();
        };
    }

    private static boolean isClient(Step step) {
        return step.kind().equals("call") || step.kind().equals("attempt");
    }

    private static void tag(Span.Builder builder, String key, Object value) {
        switch (value) {
            case Long number -> builder.tag(key, number);
            case List<?> texts ->
                builder.tagOfStrings(key, texts.stream().map(String::valueOf).toList());
            default -> builder.tag(key, value.toString());
        }
    }

    private static long micros(RequestRecord record, Duration since) {
        var at = record.beganAt().plus(since);
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
    }

    private static boolean isSampled(TraceContext context) {
        return Boolean.TRUE.equals(context.sampled());
    }

    private Optional<TraceContext> current() {
        return tracer.map(Tracer::currentSpan).map(Span::context);
    }
}
