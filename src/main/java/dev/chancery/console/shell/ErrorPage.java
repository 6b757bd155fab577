package dev.chancery.console.shell;

import dev.chancery.kernel.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.HtmlUtils;

/** The page a browser gets for a request that failed before the console could draw anything. No detail, no trace. */
@Component("error")
class ErrorPage implements View {

    @Override
    public String getContentType() {
        return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var title = title(response.getStatus());
        response.getWriter().write("""
                        <!doctype html>
                        <html lang="en">
                        <head>
                        <meta charset="utf-8">
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%1$s · Chancery</title>
                        <script src="%2$s/chancery/look.js"></script>
                        <link rel="icon" href="%2$s/chancery/seal.svg" type="image/svg+xml">
                        <link rel="stylesheet" href="%2$s/chancery/console.css">
                        </head>
                        <body class="bare">
                        <main class="empty-state">
                        <span class="seal"></span>
                        <h1>%1$s</h1>
                        <p>%3$s</p>
                        <p class="empty-actions"><a href="%2$s/">Go to the overview</a></p>
                        %4$s
                        </main>
                        </body>
                        </html>
                        """.formatted(
                        title, request.getContextPath(), nextStep(response.getStatus()), requestLine(response)));
    }

    private static String title(int status) {
        return switch (status) {
            case 401 -> "Sign in first";
            case 403 -> "This is not for your role";
            case 404 -> "Nothing lives here";
            case 413 -> "That was too large";
            case 429 -> "Too many tries";
            case 503 -> "Not ready yet";
            default -> status < 500 ? "That request made no sense" : "Something broke on our side";
        };
    }

    private static String nextStep(int status) {
        return switch (status) {
            case 401, 403 -> "Your session may have ended. Open the console again and sign in.";
            case 404 -> "The address may be mistyped, or what it named was never recorded.";
            case 429, 503 -> "Wait a moment, then try again.";
            default ->
                status < 500
                        ? "Go back and try again."
                        : "It has been logged. Try again; if it keeps breaking, give the request below to whoever"
                                + " runs this server.";
        };
    }

    private static String requestLine(HttpServletResponse response) {
        var header = response.getHeader("x-request-id");
        var id = header != null && RequestId.isSane(header)
                ? header
                : RequestId.current().map(RequestId::value).orElse("");
        return id.isEmpty() ? "" : "<p class=\"request-line\">Request " + HtmlUtils.htmlEscape(id) + "</p>";
    }
}
