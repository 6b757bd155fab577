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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks an OpenAI-compatible upstream, one attempt at a time. */
final class ProxyProvider implements Provider {

    private static final String EVENT = "data:";
    private static final String DONE = "[DONE]";
    private static final int LONGEST = 16 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String name;
    private final HttpHost host;
    private final String completions;
    private final Optional<String> bearer;
    private final CloseableHttpClient client;

    ProxyProvider(String name, URI address, Optional<String> bearer, CloseableHttpClient client) {
        this.name = name;
        this.host = new HttpHost(address.getScheme(), address.getHost(), address.getPort());
        this.completions = address.getRawPath().replaceFirst("/*$", "") + "/chat/completions";
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
            var body = response.getEntity().getContent().readNBytes(LONGEST);
            return response.getCode() == 200
                    ? ProxyAnswer.whole(JSON.readTree(body))
                    : ProxyFaults.ofStatus(response, new String(body, StandardCharsets.UTF_8));
        });
    }

    @Override
    public Outcome stream(Question question, Consumer<Delta> sink) {
        return exchange(question, true, response -> {
            var body = response.getEntity().getContent();
            return response.getCode() == 200
                    ? events(body, new ProxyAnswer(sink))
                    : ProxyFaults.ofStatus(response, new String(body.readNBytes(LONGEST), StandardCharsets.UTF_8));
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

        Outcome read(ClassicHttpResponse response) throws IOException;
    }

    private Outcome exchange(Question question, boolean isStreamed, Reading reading) {
        // What is not read to its end is closed, and its connection with it.
        try (var response = client.executeOpen(host, request(question, isStreamed), null)) {
            return reading.read(response);
        } catch (JacksonException garbage) {
            return ProxyFaults.unreadable();
        } catch (IOException failure) {
            if (Thread.currentThread().isInterrupted()) {
                throw cancelled();
            }
            return ProxyFaults.of(failure);
        }
    }

    private ClassicHttpRequest request(Question question, boolean isStreamed) {
        var body = JSON.writeValueAsBytes(ProxyRequest.body(question, isStreamed));
        var request = new HttpPost(completions);
        request.setConfig(RequestConfig.custom()
                .setResponseTimeout(Timeout.of(atLeastAMoment(question.limit())))
                .setRedirectsEnabled(false)
                .build());
        request.setHeader(HttpHeaders.ACCEPT, isStreamed ? "text/event-stream" : "application/json");
        bearer.ifPresent(it -> request.setHeader(HttpHeaders.AUTHORIZATION, "Bearer " + it));
        RequestId.current().ifPresent(it -> request.setHeader("x-request-id", it.value()));
        TraceParent.current().ifPresent(it -> request.setHeader("traceparent", it.header()));
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return request;
    }

    private static Duration atLeastAMoment(Duration limit) {
        return limit.isPositive() ? limit : Duration.ofMillis(1);
    }

    private static CancellationException cancelled() {
        return new CancellationException("The call of the upstream was cancelled.");
    }
}
