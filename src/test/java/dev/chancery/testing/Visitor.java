package dev.chancery.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without its screen or scripts: keeps cookies, follows no redirects by itself, can fill the sign-in form. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("<meta name=\"_csrf\" content=\"([^\"]+)\"");

    private final URI home;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public Visitor(int port) {
        home = URI.create("http://localhost:" + port);
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(home.resolve(path)).header("accept", "text/html"));
    }

    /** Opens the sign-in page and sends its form, token and all. */
    public HttpResponse<String> signIn(String name, String password) {
        var token = csrfToken(get("/login").body()).orElseThrow();
        return post("/login", Map.of("username", name, "password", password, "_csrf", token));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        var body = form.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(home.resolve(path))
                .header("accept", "text/html")
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The session cookie's value, if there is a session. */
    public Optional<String> session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(it -> it.getName().equals("JSESSIONID"))
                .map(it -> it.getValue())
                .findFirst();
    }

    /** The token a page carries for its forms. */
    public static Optional<String> csrfToken(String page) {
        var found = CSRF.matcher(page);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
