package dev.chancery.review.github.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.chancery.attest.secrets.Secrets;
import dev.chancery.review.Severity;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GitHubApiTest {

    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    private static final RepositoryName REPOSITORY = new RepositoryName("acme/payments");
    private static final KeyPair APP = rsa();

    private final Deque<Behaviour> behaviours = new ArrayDeque<>();
    private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;
    private Optional<Transport> transport = Optional.empty();

    @FunctionalInterface
    private interface Behaviour {

        void answer(HttpExchange exchange) throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                        + exchange.getRequestHeaders().getFirst("authorization"));
                behaviours.removeFirst().answer(exchange);
            }
        });
        server.start();
    }

    @AfterEach
    void close() {
        released.countDown();
        transport.ifPresent(Transport::destroy);
        server.stop(0);
    }

    @Test
    void asksWithTheTokenItWasStartedWith() {
        behaviours.add(says(200, "{\"id\": 7}"));

        var answer = withToken().get(REPOSITORY, "/check-runs/7", GitHubApi.JSON);

        assertThat(((Answer.Said) answer).json().path("id").asInt()).isEqualTo(7);
        assertThat(asked).containsExactly("GET /api/v3/repos/acme/payments/check-runs/7 Bearer a-token");
    }

    @Test
    void waitsAsLongAsGitHubSays() {
        behaviours.add(says(403, "{\"message\": \"secondary rate limit\"}", Map.of("retry-after", "30")));
        var api = withToken();

        var answer = api.get(REPOSITORY, "/x", GitHubApi.JSON);

        assertThat(answer).isEqualTo(new Answer.Limited(NOW.plusSeconds(30)));
        assertThat(api.get(REPOSITORY, "/y", GitHubApi.JSON)).isEqualTo(answer);
        assertThat(asked).hasSize(1);
    }

    @Test
    void waitsUntilAnExhaustedLimitIsReset() {
        behaviours.add(says(
                403,
                "{\"message\": \"API rate limit exceeded\"}",
                Map.of(
                        "x-ratelimit-remaining",
                        "0",
                        "x-ratelimit-reset",
                        "" + NOW.plusSeconds(600).getEpochSecond())));

        assertThat(withToken().get(REPOSITORY, "/x", GitHubApi.JSON))
                .isEqualTo(new Answer.Limited(NOW.plusSeconds(601)));
    }

    @Test
    void waitsAMinuteWhenGitHubNamesNoTime() {
        behaviours.add(says(429, ""));

        assertThat(withToken().get(REPOSITORY, "/x", GitHubApi.JSON))
                .isEqualTo(new Answer.Limited(NOW.plusSeconds(60)));
    }

    @Test
    void takesAnyOther403ForANo() {
        behaviours.add(says(403, "{\"message\": \"Resource not accessible by integration\"}"));

        assertThat(withToken().get(REPOSITORY, "/x", GitHubApi.JSON))
                .isEqualTo(new Answer.Refused(403, "GitHub answered 403: Resource not accessible by integration"));
    }

    @Test
    void takesAFaultForSomethingThatPasses() {
        behaviours.add(says(502, "<html>"));

        assertThat(withToken().get(REPOSITORY, "/x", GitHubApi.JSON))
                .isEqualTo(new Answer.Unavailable("GitHub answered 502."));
    }

    @Test
    void doesNotWaitForAnAnswerThatNeverEnds() {
        behaviours.add(exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            hang();
        });

        assertThat(withToken().get(REPOSITORY, "/x", GitHubApi.JSON))
                .isEqualTo(new Answer.Unavailable("GitHub had not answered after 1 s."));
    }

    @Test
    void followsNobodyElsewhere() {
        behaviours.add(says(302, "", Map.of("location", "http://169.254.169.254/")));

        assertThat(withToken().get(REPOSITORY, "/x", GitHubApi.JSON)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void actsAsTheInstallationOfItsApp() throws GeneralSecurityException {
        behaviours.add(says(200, "{\"id\": 42}"));
        behaviours.add(says(201, "{\"token\": \"inst-1\", \"expires_at\": \"2026-05-01T13:00:00Z\"}"));
        behaviours.add(says(200, "{}"));
        behaviours.add(says(200, "{}"));
        var api = asApp();

        api.get(REPOSITORY, "/x", GitHubApi.JSON);
        api.get(REPOSITORY, "/y", GitHubApi.JSON);

        var requests = List.copyOf(asked);
        assertThat(requests.get(0)).startsWith("GET /api/v3/repos/acme/payments/installation Bearer ");
        assertThat(requests.get(1)).startsWith("POST /api/v3/app/installations/42/access_tokens Bearer ");
        assertThat(requests.subList(2, 4)).allSatisfy(it -> assertThat(it).endsWith("Bearer inst-1"));
        assertThat(isSignedByTheApp(requests.get(0).substring(requests.get(0).lastIndexOf(' ') + 1)))
                .isTrue();
    }

    @Test
    void fetchesANewTokenWhenTheOldOneIsNotTaken() {
        behaviours.add(says(200, "{\"id\": 42}"));
        behaviours.add(says(201, "{\"token\": \"inst-1\", \"expires_at\": \"2026-05-01T13:00:00Z\"}"));
        behaviours.add(says(401, "{\"message\": \"Bad credentials\"}"));
        behaviours.add(says(200, "{\"id\": 42}"));
        behaviours.add(says(201, "{\"token\": \"inst-2\", \"expires_at\": \"2026-05-01T13:00:00Z\"}"));
        behaviours.add(says(200, "{}"));

        assertThat(asApp().get(REPOSITORY, "/x", GitHubApi.JSON)).isInstanceOf(Answer.Said.class);
        assertThat(List.copyOf(asked).getLast()).endsWith("Bearer inst-2");
    }

    @Test
    void saysSoWhenTheAppIsNotInstalled() {
        behaviours.add(says(404, "{\"message\": \"Not Found\"}"));

        assertThat(asApp().get(REPOSITORY, "/x", GitHubApi.JSON))
                .isEqualTo(new Answer.Refused(404, "GitHub answered 404: Not Found"));
    }

    private GitHubApi withToken() {
        return api("", Map.of("CHANCERY_SECRET_GITHUB_TOKEN", "a-token"));
    }

    private GitHubApi asApp() {
        var pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(APP.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        return api("4711", Map.of("CHANCERY_SECRET_GITHUB_APP_KEY", pem));
    }

    private GitHubApi api(String app, Map<String, String> secret) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var settings = new GitHubSettings(
                "http://localhost:" + server.getAddress().getPort() + "/api/v3/",
                app,
                Duration.ofSeconds(1),
                Duration.ofHours(1),
                List.of(),
                Severity.HIGH,
                20);
        var secrets = new HashMap<>(secret);
        secrets.put("CHANCERY_SECRET_GITHUB_WEBHOOK", "long enough to be a secret");
        var made = new Transport(settings, clock);
        transport = Optional.of(made);
        var access = new GitHubAccess(Secrets.read(Optional.empty(), secrets), settings);
        return new GitHubApi(settings, new Tokens(access, settings, made, clock), made);
    }

    private void hang() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isSignedByTheApp(String jwt) throws GeneralSecurityException {
        var parts = jwt.split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(APP.getPublic());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return claims.contains("\"iss\":\"4711\"")
                && claims.contains("\"exp\":" + NOW.plusSeconds(540).getEpochSecond())
                && signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static Behaviour says(int status, String body) {
        return says(status, body, Map.of());
    }

    private static Behaviour says(int status, String body, Map<String, String> headers) {
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
