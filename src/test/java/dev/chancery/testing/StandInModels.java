package dev.chancery.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two upstreams of models that speak over real HTTP as Bedrock and as an OpenAI-compatible proxy do, and have good and bad
 * days: the first part of the address says which.
 */
public final class StandInModels {

    /** What every model that answers says of a change that adds {@code src/Customers.java}. */
    private static final String REVIEW = """
            {"findings": [{"file": "src/Customers.java", "start_line": 7, "end_line": 7, "severity": "high",
              "category": "security.sql-injection",
              "claim": "The query is built by concatenating the name, so a caller can change what it asks.",
              "fix": "Use a prepared statement with a parameter for the name."}],
             "non_issues": []}""";

    private static final StandInModels SHARED = new StandInModels();

    private final HttpServer server;
    private final AtomicInteger throttled = new AtomicInteger();
    private final AtomicInteger counted = new AtomicInteger();

    private StandInModels() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/bedrock", exchange -> serve(exchange, this::converse));
        server.createContext("/bedrock-busy", exchange -> serve(exchange, this::throttleThenConverse));
        server.createContext("/bedrock-strict", exchange -> serve(exchange, StandInModels::refuse));
        server.createContext("/proxy", exchange -> serve(exchange, this::chat));
        server.createContext("/counted", exchange -> {
            counted.incrementAndGet();
            serve(exchange, this::chat);
        });
        server.createContext("/proxy-broken", exchange -> serve(exchange, StandInModels::fail));
        server.createContext("/proxy-slow", exchange -> serve(exchange, StandInModels::sayNothing));
        server.start();
    }

    /** The one of this run of tests. */
    public static StandInModels shared() {
        return SHARED;
    }

    /** How often the model {@code stand-in-counted} was asked. */
    public int counted() {
        return counted.get();
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @FunctionalInterface
    private interface Day {

        void answer(HttpExchange exchange) throws IOException;
    }

    private static void serve(HttpExchange exchange, Day day) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            day.answer(exchange);
        }
    }

    private void converse(HttpExchange exchange) throws IOException {
        send(exchange, 200, """
                {"output": {"message": {"role": "assistant", "content": [{"text": %s}]}}, "stopReason": "end_turn",
                 "usage": {"inputTokens": 900, "outputTokens": 80, "totalTokens": 980}, "metrics": {"latencyMs": 7}}""".formatted(quoted(REVIEW)));
    }

    private void throttleThenConverse(HttpExchange exchange) throws IOException {
        if (throttled.getAndIncrement() % 2 == 0) {
            exchange.getResponseHeaders().set("x-amzn-errortype", "ThrottlingException");
            send(exchange, 429, "{\"message\": \"Too many requests, please wait before trying again.\"}");
        } else {
            converse(exchange);
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("x-amzn-errortype", "ValidationException");
        send(exchange, 400, "{\"message\": \"Malformed input request.\"}");
    }

    private void chat(HttpExchange exchange) throws IOException {
        send(exchange, 200, """
                {"choices": [{"message": {"role": "assistant", "content": %s}, "finish_reason": "stop"}],
                 "usage": {"prompt_tokens": 800, "completion_tokens": 90}}""".formatted(quoted(REVIEW)));
    }

    private static void fail(HttpExchange exchange) throws IOException {
        send(exchange, 500, "{\"error\": {\"message\": \"The server had an error.\", \"type\": \"server_error\"}}");
    }

    /** Until the caller has gone, and a little longer: nobody counts on an answer. */
    private static void sayNothing(HttpExchange exchange) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().set("content-type", "application/json");
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
