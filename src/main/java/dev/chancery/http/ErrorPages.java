package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last resort for what neither controllers nor pages answered: a problem document for machines, the view
 * named {@code error} for people.
 */
@Controller
final class ErrorPages implements ErrorController {

    private static final String PAGE = "error";

    private static final Refusal NO_REQUEST = new Refusal(
            "bad_request",
            "The method, the path or a header is not well-formed: percent-encode the path as UTF-8, without //, .. and"
                    + " semicolons, and send no control characters.");

    private final ProblemWriter problems;

    ErrorPages(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    @Nullable
    ModelAndView answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var isOutage = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                && Outage.isBehind(fault);
        var status = isOutage ? HttpStatus.SERVICE_UNAVAILABLE : status(request);
        if (isOutage) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
        }
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var accept = Optional.ofNullable(request.getHeader("accept")).orElse("");
        if (!ApiPaths.include(path) && accept.contains("text/html")) {
            response.setStatus(status.value());
            return new ModelAndView(PAGE);
        }
        problems.write(path, response, status, isOutage ? Outage.REFUSAL : refusal(status));
        return null;
    }

    private static HttpStatus status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Optional.ofNullable(HttpStatus.resolve(code)).orElse(HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
    }

    static Refusal refusal(HttpStatus status) {
        if (status == HttpStatus.BAD_REQUEST) {
            return NO_REQUEST;
        }
        return status.is5xxServerError()
                ? Faults.UNEXPECTED
                : new Refusal(Faults.code(status), "The request was refused: " + status.getReasonPhrase() + ".");
    }
}
