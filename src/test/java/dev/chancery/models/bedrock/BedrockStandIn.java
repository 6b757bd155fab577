package dev.chancery.models.bedrock;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks Bedrock's HTTP on this machine: Converse and ConverseStream, its errors and their headers, and its bad days. */
final class BedrockStandIn implements AutoCloseable {

    static final String ANSWER = """
            {"output": {"message": {"role": "assistant", "content": [{"text": "Good day."}]}},
             "stopReason": "end_turn", "usage": {"inputTokens": 11, "outputTokens": 4, "totalTokens": 15},
             "metrics": {"latencyMs": 7}}""";

    /** What one request gets. */
    @FunctionalInterface
    interface Behaviour {

        void answer(HttpExchange exchange) throws IOException;
    }

    final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    final List<String> paths = new CopyOnWriteArrayList<>();
    final List<Headers> headers = new CopyOnWriteArrayList<>();
    final AtomicInteger open = new AtomicInteger();
    final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private volatile Behaviour otherwise = json(200, ANSWER, Map.of());
    private final Queue<Behaviour> script = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    BedrockStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/model/", this::serve);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    BedrockStandIn then(Behaviour... behaviours) {
        script.addAll(List.of(behaviours));
        return this;
    }

    /** What requests get for which nothing else was said. */
    BedrockStandIn otherwise(Behaviour behaviour) {
        otherwise = behaviour;
        return this;
    }

    private void serve(HttpExchange exchange) throws IOException {
        open.incrementAndGet();
        try (exchange) {
            requests.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
            headers.add(exchange.getRequestHeaders());
            paths.add(exchange.getRequestURI().toString());
            var next = script.poll();
            (next == null ? otherwise : next).answer(exchange);
        } finally {
            open.decrementAndGet();
        }
    }

    static Behaviour answer(String json) {
        return json(200, json, Map.of());
    }

    /** An error as Bedrock sends one: its type in a header, its message in the body. */
    static Behaviour error(int status, String type, String body) {
        return json(status, body, Map.of("x-amzn-errortype", type + ":http://internal.amazon.com/coral/" + type));
    }

    static Behaviour error(int status, String type, String body, String retryAfter) {
        return json(status, body, Map.of("x-amzn-errortype", type, "retry-after", retryAfter));
    }

    static Behaviour stream(byte[]... messages) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/vnd.amazon.eventstream");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                for (var message : messages) {
                    out.write(message);
                    out.flush();
                }
            }
        };
    }

    /** Says nothing until the stand-in is closed. */
    Behaviour hang() {
        return _ -> {
            hanging.countDown();
            awaitRelease();
        };
    }

    /** Sends these messages and then nothing more. */
    Behaviour hangAfter(byte[]... messages) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/vnd.amazon.eventstream");
            exchange.sendResponseHeaders(200, 0);
            var out = exchange.getResponseBody();
            for (var message : messages) {
                out.write(message);
                out.flush();
            }
            hanging.countDown();
            awaitRelease();
        };
    }

    /** Sends blanks until the client has gone. */
    Behaviour dawdle() {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            try (var out = exchange.getResponseBody()) {
                while (!released.await(10, TimeUnit.MILLISECONDS)) {
                    out.write(' ');
                    out.flush();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    private void awaitRelease() {
        try {
            released.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Behaviour json(int status, String body, Map<String, String> headers) {
        return exchange -> {
            exchange.getResponseHeaders().set("content-type", "application/json");
            headers.forEach(exchange.getResponseHeaders()::set);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    @Override
    public void close() {
        released.countDown();
        server.stop(0);
    }
}
