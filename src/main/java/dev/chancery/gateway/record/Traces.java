package dev.chancery.gateway.record;

import dev.chancery.kernel.Trail;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.TraceContext;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The distributed trace a request belongs to: the caller's if it sent a {@code traceparent}, else a new one. The steps of
 * the request's trail become spans under the request's own when it ends, so that nothing is measured twice.
 */
@Component
class Traces {

    private final Optional<Tracer> tracer;

    Traces(ObjectProvider<Tracer> tracer) {
        this.tracer = Optional.ofNullable(tracer.getIfAvailable());
    }

    /** The trace's id, 32 hex digits. */
    Optional<String> id() {
        return current().map(TraceContext::traceId);
    }

    /** The current span as a {@code traceparent} (W3C Trace Context, section 3.2). */
    Optional<String> parent() {
        return current()
                .map(it -> "00-" + it.traceId() + "-" + it.spanId() + "-"
                        + (Boolean.TRUE.equals(it.sampled()) ? "01" : "00"));
    }

    /** Makes a span of every step, if anybody samples the trace. */
    void tell(RequestRecord record) {
        if (current().filter(it -> Boolean.TRUE.equals(it.sampled())).isPresent()) {
            record.steps().forEach(it -> span(record, it));
        }
    }

    private void span(RequestRecord record, Trail.Step step) {
        tracer.ifPresent(it -> it.spanBuilder()
                .name(step.kind() + " " + step.name())
                .tag("chancery.step", step.kind())
                .tag("chancery.outcome", step.outcome())
                .startTimestamp(micros(record, step.from()), TimeUnit.MICROSECONDS)
                .start()
                .end(micros(record, step.from().plus(step.took())), TimeUnit.MICROSECONDS));
    }

    private static long micros(RequestRecord record, Duration since) {
        var at = record.beganAt().plus(since);
        return TimeUnit.SECONDS.toMicros(at.getEpochSecond()) + at.getNano() / 1_000;
    }

    private Optional<TraceContext> current() {
        return tracer.map(Tracer::currentSpan).map(Span::context);
    }
}
