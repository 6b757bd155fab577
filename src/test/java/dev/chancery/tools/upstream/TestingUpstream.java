package dev.chancery.tools.upstream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An MCP server on this machine that does as it is told, well or badly. */
public final class TestingUpstream implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpServer http;
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Map<String, Object> results = new LinkedHashMap<>();
    private volatile Misbehaviour misbehaviour = this::answer;

    /** What arrived: method, authorization header and params. */
    public record Seen(String method, String authorization, JsonNode params) {}

    /** What to do instead of answering well. */
    @FunctionalInterface
    public interface Misbehaviour {

        void handle(HttpExchange exchange, JsonNode message) throws IOException;
    }

    /** One that speaks 2026-07-28 and offers nothing yet. */
    public TestingUpstream() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.createContext("/mcp", this::handle);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.start();
        answers("server/discover", Map.of("supportedVersions", List.of("2026-07-28"), "capabilities", Map.of()));
        offers(List.of());
    }

    public URI url() {
        return URI.create("http://localhost:" + http.getAddress().getPort() + "/mcp");
    }

    /** Answers this method with this result from now on. */
    public TestingUpstream answers(String method, Map<String, Object> result) {
        results.put(method, result);
        return this;
    }

    /** Knows only the handshake of 2025-11-25. */
    public TestingUpstream legacy() {
        results.remove("server/discover");
        return answers(
                "initialize",
                Map.of(
                        "protocolVersion", "2025-11-25",
                        "capabilities", Map.of(),
                        "serverInfo", Map.of("name", "old", "version", "1")));
    }

    public TestingUpstream offers(List<Map<String, Object>> tools) {
        return answers("tools/list", Map.of("tools", tools));
    }

    /** A tool as {@code tools/list} gives it. */
    public static Map<String, Object> tool(String name, String description) {
        return Map.of("name", name, "description", description, "inputSchema", Map.of("type", "object"));
    }

    /** Does this at every call of a tool, instead of answering. */
    public TestingUpstream misbehaves(Misbehaviour how) {
        misbehaviour = (exchange, message) -> {
            if (message.path("method").asString().equals("tools/call")) {
                how.handle(exchange, message);
            } else {
                answer(exchange, message);
            }
        };
        return this;
    }

    public List<Seen> seen() {
        return List.copyOf(seen);
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            var message = body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
            var authorization = exchange.getRequestHeaders().getFirst("Authorization");
            seen.add(new Seen(
                    message.path("method").asString(""),
                    authorization == null ? "" : authorization,
                    message.path("params")));
            misbehaviour.handle(exchange, message);
        }
    }

    private void answer(HttpExchange exchange, JsonNode message) throws IOException {
        var result = results.get(message.path("method").asString(""));
        if (result == null) {
            send(exchange, message.has("id") ? 400 : 202, "");
        } else {
            send(exchange, 200, response(message, result));
        }
    }

    /** A response to this message as JSON. */
    public static String response(JsonNode message, Object result) {
        return JSON.writeValueAsString(
                Map.of("jsonrpc", "2.0", "id", message.path("id").asLong(), "result", result));
    }

    public static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        if (!exchange.getResponseHeaders().containsKey("Content-Type")) {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
