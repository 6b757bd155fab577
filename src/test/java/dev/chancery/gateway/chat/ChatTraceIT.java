package dev.chancery.gateway.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.testing.MadeSpans;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One request is one trace, from its caller's span down to each attempt at a provider. */
@WholeApplication
class ChatTraceIT {

    private static final String CALLER = "00f067aa0ba902b7";

    @Autowired
    private TestAccess access;

    @Autowired
    private MadeSpans made;

    private final String trace = UUID.randomUUID().toString().replace("-", "");
    private List<SpanData> spans = List.of();

    @BeforeEach
    void callsAModelWithinATrace() {
        var api = access.machine("models:invoke");
        api.send(api.request("/v1/chat/completions")
                .header("content-type", "application/json")
                .header("traceparent", "00-" + trace + "-" + CALLER + "-01")
                .POST(HttpRequest.BodyPublishers.ofString("""
                        {"model": "simulated", "max_tokens": 100, "messages": [{"role": "user", "content": "Hello"}]}""")));
        spans = await().until(
                        () -> made.of(trace), all -> all.stream().anyMatch(it -> it.getKind() == SpanKind.SERVER));
    }

    @Test
    void nestsRequestWorkCallAndAttempt() {
        var request = spans.stream()
                .filter(it -> it.getKind() == SpanKind.SERVER)
                .findFirst()
                .orElseThrow();

        assertThat(request.getParentSpanId()).isEqualTo(CALLER);
        assertThat(isBelow(one("queue models"), request)).isTrue();
        assertThat(isBelow(one("work simulated"), request)).isTrue();
        assertThat(one("chat simulated").getParentSpanId())
                .isEqualTo(one("work simulated").getSpanId());
        assertThat(one("attempt 1 at scripted").getParentSpanId())
                .isEqualTo(one("chat simulated").getSpanId());
    }

    @Test
    void speaksOfTheCallByTheConventionsForGenerativeAi() {
        var call = one("chat simulated");

        assertThat(call.getKind()).isEqualTo(SpanKind.CLIENT);
        var attributes = call.getAttributes();
        assertThat(attributes.get(text("gen_ai.operation.name"))).isEqualTo("chat");
        assertThat(attributes.get(text("gen_ai.provider.name"))).isEqualTo("chancery.scripted");
        assertThat(attributes.get(text("gen_ai.request.model"))).isEqualTo("simulated");
        assertThat(attributes.get(text("gen_ai.response.model"))).isEqualTo("simulated");
        assertThat(attributes.get(AttributeKey.longKey("gen_ai.request.max_tokens")))
                .isEqualTo(100);
        assertThat(attributes.get(AttributeKey.longKey("gen_ai.usage.input_tokens")))
                .isEqualTo(2);
        assertThat(attributes.get(AttributeKey.longKey("gen_ai.usage.output_tokens")))
                .isPositive();
        assertThat(attributes.get(AttributeKey.stringArrayKey("gen_ai.response.finish_reasons")))
                .containsExactly("stop");
    }

    @Test
    void containsEachPartInTime() {
        var call = one("chat simulated");
        var attempt = one("attempt 1 at scripted");

        assertThat(attempt.getStartEpochNanos()).isGreaterThanOrEqualTo(call.getStartEpochNanos());
        assertThat(attempt.getEndEpochNanos()).isLessThanOrEqualTo(call.getEndEpochNanos());
    }

    private static AttributeKey<String> text(String name) {
        return AttributeKey.stringKey(name);
    }

    private SpanData one(String name) {
        assertThat(spans).extracting(SpanData::getName).containsOnlyOnce(name);
        return spans.stream()
                .filter(it -> it.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private boolean isBelow(SpanData span, SpanData ancestor) {
        var parent = span.getParentSpanId();
        return parent.equals(ancestor.getSpanId())
                || spans.stream().filter(it -> it.getSpanId().equals(parent)).anyMatch(it -> isBelow(it, ancestor));
    }
}
