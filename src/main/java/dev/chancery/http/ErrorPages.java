package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The last resort for what neither controllers nor pages answered: a problem document for machines, a plain page for
 * people.
 */
@Controller
final class ErrorPages implements ErrorController {

    private final ProblemWriter problems;

    ErrorPages(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = status(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accept = Optional.ofNullable(request.getHeader("accept")).orElse("");
        if (ApiPaths.include(path) || !accept.contains("text/html")) {
            problems.write(request, response, status, refusal(status));
            return;
        }
        response.setStatus(status.value());
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write(page(status));
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    private static Refusal refusal(HttpStatus status) {
        return status.is5xxServerError()
                ? Faults.UNEXPECTED
                : new Refusal(Faults.code(status), "The request was refused: " + status.getReasonPhrase() + ".");
    }

    private static String page(HttpStatus status) {
        return """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%2$s · Chancery</title>
            <link rel="stylesheet" href="/chancery/error.css">
            </head>
            <body>
            <main>
            <h1>%2$s</h1>
            <p>The request could not be answered (%1$d). <a href="/">Go to the overview</a></p>
            </main>
            </body>
            </html>
            """.formatted(status.value(), status.getReasonPhrase());
    }
}
