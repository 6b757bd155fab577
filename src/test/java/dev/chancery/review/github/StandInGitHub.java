package dev.chancery.review.github;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A GitHub for tests that speaks real HTTP: each test has repositories of its own on it, and can spoil what it answers. */
public final class StandInGitHub implements AutoCloseable {

    /** What deliveries to the tested application are signed with. */
    public static final String SECRET = "a secret of the tests alone";

    private static final StandInGitHub SHARED = new StandInGitHub();

    private final HttpServer server;
    private final Map<String, StandInRepository> repositories = new ConcurrentHashMap<>();

    public StandInGitHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("stand-in-github-", 0).factory()));
        server.createContext("/", this::answer);
        server.start();
    }

    /** The one the shared application context of the tests talks to. */
    public static StandInGitHub shared() {
        return SHARED;
    }

    public String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** A repository with nothing in it but what the test puts there. */
    public StandInRepository repository(String name) {
        return repositories.computeIfAbsent(name, StandInRepository::new);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var parts = path.split("/", 5);
            var repository = parts.length > 4 && parts[1].equals("repos")
                    ? Optional.ofNullable(repositories.get(parts[2] + "/" + parts[3]))
                    : Optional.<StandInRepository>empty();
            if (repository.isEmpty()) {
                send(exchange, 404, "{\"message\": \"Not Found\"}");
                return;
            }
            var request = new Request(
                    exchange.getRequestMethod(),
                    "/" + parts[4],
                    Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("accept"))
                            .orElse(""),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("authorization"))
                            .orElse(""),
                    json(exchange));
            var reply = repository.get().answer(request);
            reply.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, reply.status(), reply.body());
        }
    }

    private static JsonNode json(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readAllBytes();
        return body.length == 0
                ? JsonMapper.shared().createObjectNode()
                : JsonMapper.shared().readTree(body);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("content-type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** One request as it came. */
    public record Request(
            String method, String path, String query, String accept, String authorization, JsonNode body) {

        /** {@code POST /check-runs}. */
        public String line() {
            return method + " " + path;
        }
    }

    /** What is answered. */
    public record Reply(int status, String body, Map<String, String> headers) {

        static Reply of(int status, String body) {
            return new Reply(status, body, Map.of());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
