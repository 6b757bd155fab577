package dev.chancery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A machine that calls our API, with a token or without. */
public final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI home;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private Api(URI home, String token) {
        this.home = home;
        this.token = token;
    }

    public static Api anonymous(int port) {
        return new Api(URI.create("http://localhost:" + port), "");
    }

    public Api with(String bearer) {
        return new Api(home, bearer);
    }

    /** The bearer token, for tests that speak HTTP by hand. */
    public String token() {
        return token;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    public HttpResponse<String> post(String path, String json) {
        return send(request(path)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    /** A request to this path that carries the token, for tests that shape the rest themselves. */
    public HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(home.resolve(path));
        return token.isEmpty() ? request : request.header("authorization", "Bearer " + token);
    }

    /** An answer that is no text. */
    public HttpResponse<byte[]> bytes(String path) {
        return send(request(path), HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The answer's body as JSON. */
    public static JsonNode json(HttpResponse<String> answer) {
        return JSON.readTree(answer.body());
    }
}
