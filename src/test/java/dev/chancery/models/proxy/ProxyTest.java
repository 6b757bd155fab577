package dev.chancery.models.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chancery.attest.secrets.Secrets;
import dev.chancery.attest.secrets.UnusableSecret;
import dev.chancery.kernel.TraceParent;
import dev.chancery.models.ChatMessage;
import dev.chancery.models.Delta;
import dev.chancery.models.ModelCall;
import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome.Answered;
import dev.chancery.models.provider.Outcome.Faulted;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.ProviderSettings;
import dev.chancery.models.provider.Question;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProxyTest {

    private static final String ANSWER = """
            {"choices": [{"message": {"role": "assistant", "content": "Good day."}, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 11, "completion_tokens": 4}}""";

    private final AtomicReference<String> asked = new AtomicReference<>("");
    private final AtomicReference<String> bearer = new AtomicReference<>("");
    private final AtomicReference<String> traceparent = new AtomicReference<>("");
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final ProxyProviders providers =
            new ProxyProviders(Secrets.read(Optional.empty(), Map.of("CHANCERY_SECRET_LLM_PROXY", "let-me-in")));
    private HttpServer upstream;
    private Provider provider;

    @FunctionalInterface
    private interface Behaviour {

        void answer(HttpExchange exchange) throws IOException;
    }

    private Behaviour behaviour = json(200, ANSWER);

    @BeforeEach
    void open() throws IOException {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        upstream.createContext("/v1/chat/completions", exchange -> {
            try (exchange) {
                asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                bearer.set(exchange.getRequestHeaders().getFirst("authorization"));
                traceparent.set(exchange.getRequestHeaders().getFirst("traceparent"));
                behaviour.answer(exchange);
            }
        });
        upstream.start();
        provider = providers.open(
                "proxy", settings("http://localhost:" + upstream.getAddress().getPort() + "/v1/", "llm-proxy"));
    }

    @AfterEach
    void close() {
        released.countDown();
        upstream.stop(0);
        providers.destroy();
    }

    @Test
    void readsAnAnswerWithItsTokens() {
        assertThat(provider.ask(question()))
                .isEqualTo(new Answered("Good day.", List.of(), Finish.STOP, Optional.of(new Usage(11, 4))));
        assertThat(bearer).hasValue("Bearer let-me-in");
        assertThat(JsonMapper.shared().readTree(asked.get()).at("/model").stringValue())
                .isEqualTo("up-1");
    }

    @Test
    void tellsItsPlaceInTheTrace() {
        var place = new TraceParent("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7", true);

        ScopedValue.where(TraceParent.CURRENT, place).run(() -> provider.ask(question()));

        assertThat(traceparent).hasValue("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
    }

    @Test
    void handsOverAStreamInPieces() {
        behaviour = events(
                "{\"choices\":[{\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}",
                "{\"choices\":[{\"delta\":{\"content\":\"Good \"}}]}",
                "{\"choices\":[{\"delta\":{\"content\":\"day.\"}}]}",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}",
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":4}}",
                "[DONE]");
        var pieces = new ArrayList<Delta>();

        assertThat(provider.stream(question(), pieces::add))
                .isEqualTo(new Answered("Good day.", List.of(), Finish.STOP, Optional.of(new Usage(11, 4))));
        assertThat(pieces).containsExactly(new Delta.Words("Good "), new Delta.Words("day."));
    }

    @Test
    void putsTheArgumentsOfAToolTogether() {
        behaviour = events(
                "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"id\":\"t1\",\"function\":{\"name\":\"look\",\"arguments\":\"\"}}]}}]}",
                "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{\\\"id\\\":\"}}]}}]}",
                "{\"choices\":[{\"delta\":{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"7}\"}}]}}]}",
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
                "[DONE]");

        assertThat(provider.stream(question(), _ -> {}))
                .isInstanceOfSatisfying(
                        Answered.class,
                        it -> assertThat(it.calls()).containsExactly(new ToolCall("t1", "look", "{\"id\":7}")));
    }

    @Test
    void sortsFailuresIntoTheThreeClasses() {
        assertThat(fault(429, "{}").errorClass()).isEqualTo(ErrorClass.THROTTLED);
        assertThat(fault(429, "{\"error\":{\"code\":\"insufficient_quota\"}}").errorClass())
                .isEqualTo(ErrorClass.UNRECOVERABLE);
        assertThat(fault(500, "oops").errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(fault(503, "").errorClass()).isEqualTo(ErrorClass.TRANSIENT);
        assertThat(fault(408, "").isWorthOneRetry()).isTrue();
        assertThat(fault(400, "{\"error\":{\"message\":\"No such model\"}}")
                        .refusal()
                        .detail())
                .isEqualTo("The upstream said 400: No such model");
        assertThat(fault(401, "").errorClass()).isEqualTo(ErrorClass.UNRECOVERABLE);
    }

    @Test
    void takesGarbageForTransient() {
        behaviour = json(200, "<html>");

        assertThat(faulted().refusal().code()).isEqualTo("provider_unreadable");
    }

    @Test
    void noticesHalfAStream() {
        behaviour = events("{\"choices\":[{\"delta\":{\"content\":\"Good \"}}]}");

        assertThat(((Faulted) provider.stream(question(), _ -> {})).refusal().code())
                .isEqualTo("provider_broke_off");
    }

    @Test
    void takesAnErrorWithinAStreamForOne() {
        behaviour = events("{\"error\":{\"message\":\"overloaded\"}}");

        assertThat(((Faulted) provider.stream(question(), _ -> {})).refusal().detail())
                .endsWith("overloaded");
    }

    @Test
    void givesUpWhenItsCallerDoes() throws Exception {
        behaviour = _ -> {
            hanging.countDown();
            hang();
        };
        var call = new FutureTask<>(() -> provider.ask(question()));
        var caller = Thread.ofVirtual().start(call);
        hanging.await();
        caller.interrupt();

        assertThatThrownBy(call::get).hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void doesNotOpenWithoutItsSecretOrItsAddress() {
        assertThatThrownBy(() -> providers.open("proxy", settings("http://localhost/v1", "another-secret")))
                .isInstanceOf(UnusableSecret.class)
                .hasMessageContaining("another-secret");
        assertThatThrownBy(() -> providers.open("proxy", ProviderSettings.of("proxy")))
                .hasMessageContaining("needs the url");
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Faulted fault(int status, String body) {
        behaviour = json(status, body);
        return faulted();
    }

    private Faulted faulted() {
        return (Faulted) provider.ask(question());
    }

    private static Behaviour json(int status, String body) {
        return exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        };
    }

    private static Behaviour events(String... events) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            for (var event : events) {
                exchange.getResponseBody().write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static ProviderSettings settings(String address, String secret) {
        return new ProviderSettings("proxy", null, URI.create(address), secret, "secrets", null);
    }

    private static Question question() {
        var call = new ModelCall("one", List.of(new ChatMessage.Question("Hello")), 50, Instant.MAX);
        return new Question("up-1", call, Duration.ofSeconds(20));
    }
}
