package dev.chancery.tools.upstream;

import dev.chancery.attest.secrets.SecretAccess;
import dev.chancery.kernel.Refusal;
import dev.chancery.tools.upstream.UpstreamAnswer.Result;
import dev.chancery.tools.upstream.UpstreamAnswer.Unclear;
import dev.chancery.tools.upstream.UpstreamAnswer.Undone;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * An MCP client for servers elsewhere, in the revision they speak: it tries 2026-07-28, and shakes hands as 2025-11-25
 * wants it with those who know only that.
 */
@Component
public class UpstreamMcp {

    private static final String MODERN = "2026-07-28";
    private static final String LEGACY = "2025-11-25";
    private static final long ID = 1;
    private static final Map<String, Object> US = Map.of("name", "chancery", "version", "1");

    private final Addresses addresses;
    private final UpstreamSettings settings;
    private final Map<URI, String> eras = new ConcurrentHashMap<>();
    private final HttpClient http;

    UpstreamMcp(Addresses addresses, UpstreamSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(settings.connectTimeout())
                .build();
    }

    /** Asks for this and waits for the answer; nothing is ever asked twice. */
    public UpstreamAnswer ask(Endpoint endpoint, String method, Map<String, Object> params) {
        var complaint = addresses.complaint(endpoint.url().toString());
        if (complaint.isPresent()) {
            return new Undone(complaint.get());
        }
        try {
            return isModern(endpoint) ? modern(endpoint, method, params) : legacy(endpoint, method, params);
        } catch (ConnectException | HttpConnectTimeoutException unreachable) {
            return new Undone(refusal(
                    "upstream_unreachable",
                    "There is no connection to " + endpoint.url().getHost() + "."));
        } catch (BoundedBody.TooLargeException large) {
            return new Unclear(
                    refusal("upstream_too_large", "The answer has more than " + settings.mostBytes() + " bytes."));
        } catch (HttpTimeoutException late) {
            return new Unclear(refusal(
                    "upstream_timeout",
                    "The server gave no answer within " + settings.timeout().toSeconds() + " seconds."));
        } catch (IOException broken) {
            return new Unclear(refusal("upstream_broken", "The connection broke before the answer was whole."));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unclear(refusal("upstream_timeout", "The call was stopped before the server answered."));
        }
    }

    /** One that answers {@code server/discover} in kind; whatever else it says, it wants a handshake. */
    private boolean isModern(Endpoint endpoint) throws IOException, InterruptedException {
        var known = eras.get(endpoint.url());
        if (known != null) {
            return known.equals(MODERN);
        }
        var response = send(modernRequest(endpoint, "server/discover", Map.of()), ID);
        var isModern = response.status() == 200
                && response.message()
                        .flatMap(it -> Rpc.members(it.get("result")))
                        .isPresent();
        if (isModern) {
            eras.put(endpoint.url(), MODERN);
        }
        return isModern;
    }

    private UpstreamAnswer modern(Endpoint endpoint, String method, Map<String, Object> params)
            throws IOException, InterruptedException {
        return answer(send(modernRequest(endpoint, method, params), ID));
    }

    private HttpRequest modernRequest(Endpoint endpoint, String method, Map<String, Object> params) {
        var all = new LinkedHashMap<>(params);
        all.put(
                "_meta",
                Map.of(
                        "io.modelcontextprotocol/protocolVersion", MODERN,
                        "io.modelcontextprotocol/clientInfo", US,
                        "io.modelcontextprotocol/clientCapabilities", Map.of()));
        var request = request(endpoint, Rpc.request(ID, method, all))
                .header("MCP-Protocol-Version", MODERN)
                .header("Mcp-Method", method);
        if (params.get("name") instanceof String name) {
            request.header("Mcp-Name", name);
        }
        return request.build();
    }

    private UpstreamAnswer legacy(Endpoint endpoint, String method, Map<String, Object> params)
            throws IOException, InterruptedException {
        var hello = send(
                request(
                                endpoint,
                                Rpc.request(
                                        ID,
                                        "initialize",
                                        Map.of(
                                                "protocolVersion", LEGACY,
                                                "capabilities", Map.of(),
                                                "clientInfo", US)))
                        .build(),
                ID);
        var agreement = answer(hello);
        if (!(agreement instanceof Result(var agreed))) {
            return agreement instanceof Unclear(var refusal) ? new Undone(refusal) : agreement;
        }
        eras.put(endpoint.url(), LEGACY);
        var version = agreed.get("protocolVersion") instanceof String text ? text : LEGACY;
        send(inSession(endpoint, hello, version, Rpc.notification("notifications/initialized")), ID);
        var answer = answer(send(inSession(endpoint, hello, version, Rpc.request(ID + 1, method, params)), ID + 1));
        if (hello.session().isPresent()) {
            farewell(endpoint, hello, version);
        }
        return answer;
    }

    private HttpRequest inSession(Endpoint endpoint, Response hello, String version, byte[] body) {
        var request = request(endpoint, body).header("MCP-Protocol-Version", version);
        hello.session().ifPresent(it -> request.header("Mcp-Session-Id", it));
        return request.build();
    }

    /** Ends the session; whoever does not want to hear of it loses nothing. */
    private void farewell(Endpoint endpoint, Response hello, String version) throws InterruptedException {
        try {
            send(
                    HttpRequest.newBuilder(inSession(endpoint, hello, version, new byte[0]), (_, _) -> true)
                            .timeout(Duration.ofSeconds(2))
                            .DELETE()
                            .build(),
                    ID);
        } catch (IOException unheard) {
            return;
        }
    }

    private HttpRequest.Builder request(Endpoint endpoint, byte[] body) {
        var request = HttpRequest.newBuilder(endpoint.url())
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        endpoint.secret().ifPresent(secret -> {
            var text = secret.reveal(SecretAccess.granted());
            request.header(
                    endpoint.secretHeader(),
                    endpoint.secretHeader().equalsIgnoreCase("Authorization") ? "Bearer " + text : text);
        });
        return request;
    }

    private Response send(HttpRequest request, long id) throws IOException, InterruptedException {
        var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        var isStream = response.headers()
                .firstValue("Content-Type")
                .filter(it -> it.startsWith("text/event-stream"))
                .isPresent();
        var body = new BoundedBody(response.body(), settings.mostBytes(), settings.timeout());
        var message = isStream ? body.events(text -> Rpc.response(text, id)) : Rpc.response(body.text(), id);
        return new Response(response.statusCode(), message, response.headers().firstValue("Mcp-Session-Id"));
    }

    private static UpstreamAnswer answer(Response response) {
        if (response.status() >= 300 && response.status() < 400) {
            return new Undone(refusal("upstream_redirected", "The server points elsewhere, where nobody follows it."));
        }
        if (response.status() == 401 || response.status() == 403) {
            return new Undone(refusal(
                    "upstream_unauthorized", "The server does not let us in (status " + response.status() + ")."));
        }
        var message = response.message();
        if (message.isEmpty()) {
            return new Unclear(refusal(
                    "upstream_malformed",
                    "The server answered with status " + response.status() + " and no response."));
        }
        var result = Rpc.members(message.get().get("result"));
        return result.<UpstreamAnswer>map(Result::new).orElseGet(() -> new Undone(error(message.get())));
    }

    private static Refusal error(Map<String, Object> message) {
        var number = Rpc.members(message.get("error"))
                .map(it -> String.valueOf(it.get("code")))
                .filter(it -> it.matches("-?[0-9]{1,9}"))
                .orElse("unknown");
        return refusal("upstream_error", "The server refused with the error " + number + ".");
    }

    private static Refusal refusal(String code, String detail) {
        return new Refusal(code, detail);
    }

    /** What matters of an HTTP response: the JSON-RPC response in it, if there is one. */
    private record Response(int status, Optional<Map<String, Object>> message, Optional<String> session) {}
}
