package dev.chancery.testing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.springframework.stereotype.Component;

/** The spans the application hands to whoever exports them, the latest few thousand. */
@Component
public final class MadeSpans implements SpanProcessor {

    private static final int MOST = 5_000;

    private final Deque<SpanData> spans = new ConcurrentLinkedDeque<>();

    /** Every span of this trace so far, in the order they ended. */
    public List<SpanData> of(String trace) {
        return spans.stream().filter(it -> it.getTraceId().equals(trace)).toList();
    }

    @Override
    public void onEnd(ReadableSpan span) {
        spans.add(span.toSpanData());
        if (spans.size() > MOST) {
            spans.poll();
        }
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }
}
