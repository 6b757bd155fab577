package dev.chancery.models.proxy;

import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TraceParent;
import dev.chancery.models.Delta;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Provider;
import dev.chancery.models.provider.Question;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks an OpenAI-compatible upstream, one attempt at a time. */
final class ProxyProvider implements Provider {

    private static final String EVENT = "data:";
    private static final String DONE = "[DONE]";
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final URI completions;
    private final Optional<String> bearer;
    private final HttpClient client;

    ProxyProvider(String name, URI address, Optional<String> bearer, HttpClient client) {
        this.name = name;
        this.completions = URI.create(address.toString().replaceFirst("/*$", "") + "/chat/completions");
        this.bearer = bearer;
        this.client = client;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String system() {
        return "openai";
    }

    @Override
    public boolean isSimulated() {
        return false;
    }

    @Override
    public Outcome ask(Question question) {
        return exchange(question, false, response -> {
            var body = response.body().readNBytes(LONGEST);
            return response.statusCode() == 200
                    ? ProxyAnswer.whole(JSON.readTree(body))
                    : ProxyFaults.ofStatus(
                            response.statusCode(), new String(body, StandardCharsets.UTF_8), response.headers());
        });
    }

    @Override
    public Outcome stream(Question question, Consumer<Delta> sink) {
        return exchange(question, true, response -> {
            if (response.statusCode() != 200) {
                var body = new String(response.body().readNBytes(LONGEST), StandardCharsets.UTF_8);
                return ProxyFaults.ofStatus(response.statusCode(), body, response.headers());
            }
            return events(response.body(), new ProxyAnswer(sink));
        });
    }

    private static Outcome events(InputStream body, ProxyAnswer answer) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!line.startsWith(EVENT)) {
                continue;
            }
            var event = line.substring(EVENT.length()).strip();
            if (event.equals(DONE)) {
                return answer.outcome();
            }
            var document = JSON.readTree(event);
            if (document.path("error").isObject()) {
                return ProxyFaults.inStream(document.at("/error/message").asString(""));
            }
            answer.chunk(document);
        }
        return ProxyFaults.brokeOff();
    }

    @FunctionalInterface
    private interface Reading {

        Outcome read(HttpResponse<InputStream> response) throws IOException;
    }

    private Outcome exchange(Question question, boolean isStreamed, Reading reading) {
        try {
            var response = client.send(request(question, isStreamed), BodyHandlers.ofInputStream());
            try (var _ = response.body()) {
                return reading.read(response);
            }
        } catch (JacksonException garbage) {
            return ProxyFaults.unreadable();
        } catch (IOException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled();
            }
            return ProxyFaults.of(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cancelled();
        }
    }

    private HttpRequest request(Question question, boolean isStreamed) {
        var body = JSON.writeValueAsBytes(ProxyRequest.body(question, isStreamed));
        var request = HttpRequest.newBuilder(completions)
                .timeout(atLeastAMoment(question.limit()))
                .header("content-type", "application/json")
                .header("accept", isStreamed ? "text/event-stream" : "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        bearer.ifPresent(it -> request.header("authorization", "Bearer " + it));
        RequestId.current().ifPresent(it -> request.header("x-request-id", it.value()));
        TraceParent.current().ifPresent(it -> request.header("traceparent", it.header()));
        return request.build();
    }

    private static Duration atLeastAMoment(Duration limit) {
        return limit.isPositive() ? limit : Duration.ofMillis(1);
    }

    private static CancellationException cancelled() {
        return new CancellationException("The call of the upstream was cancelled.");
    }
}
