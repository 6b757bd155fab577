package dev.chancery.review.github;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GitHub's side of a webhook: delivers events to the application under test, signed as they should be, or not. */
final class WebhookSender implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI address;

    WebhookSender(TestAccess access) {
        address = URI.create("http://localhost:" + access.port() + "/webhooks/github");
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    HttpResponse<String> deliver(String id, String event, String body) {
        return post(
                body,
                Map.of(
                        "x-github-delivery", id,
                        "x-github-event", event,
                        "x-hub-signature-256",
                                Signature.of(body.getBytes(StandardCharsets.UTF_8), StandInGitHub.SECRET)));
    }

    HttpResponse<String> post(String body, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(address)
                .header("content-type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Status, outcome and reason, as {@code 202 ignored draft}; of a problem status and code. */
    static String outcome(HttpResponse<String> answer) {
        var body = Api.json(answer);
        return answer.statusCode() + " "
                + (body.has("code")
                        ? body.get("code").asString()
                        : body.get("outcome").asString() + reason(body));
    }

    private static String reason(JsonNode body) {
        return body.get("reason").isNull() ? "" : " " + body.get("reason").asString();
    }

    /** A pull request event, cut down to what counts. */
    static String pull(String action, String repository, String base, String head) {
        return pull(action, repository, base, head, false);
    }

    static String pull(String action, String repository, String base, String head, boolean draft) {
        return JsonMapper.shared()
                .writeValueAsString(new TreeMap<>(Map.of(
                        "action", action,
                        "repository", Map.of("full_name", repository),
                        "pull_request",
                                Map.of(
                                        "number",
                                        7,
                                        "title",
                                        "Find customers @ada <b>",
                                        "draft",
                                        draft,
                                        "base",
                                        Map.of("sha", base),
                                        "head",
                                        Map.of("sha", head)))));
    }

    static String rerequested(String repository, String head) {
        return JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "action", "rerequested",
                        "repository", Map.of("full_name", repository),
                        "check_run", Map.of("head_sha", head)));
    }

    @Override
    public void close() {
        client.close();
    }
}
