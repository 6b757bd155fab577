package dev.chancery.http;

import dev.chancery.http.ErrorForms.Said;
import dev.chancery.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Turns whatever a controller could not answer into a refusal with a stable code, in the form of its path. What was not foreseen is
 * logged whole and answered as {@code internal_error}, without a word about its inside.
 */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    /** What Postgres says of a text with U+0000 in it: in a text, and within a document. */
    private static final Set<String> NO_TEXT = Set.of("22021", "22P05");

    private static final Refusal UNSTORABLE = new Refusal(
            "invalid_request", "The request has a text with the character U+0000 in it, which no text here may have.");

    private final ErrorForms forms;

    ProblemAdvice(ErrorForms forms) {
        this.forms = forms;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> brokenConversation(IOException broken, HttpServletRequest request) {
        if (broken instanceof BodyTooLargeException tooLarge) {
            var refusal = BodyLimitFilter.refusal(tooLarge.limit());
            return answer(request, Said.of(HttpStatus.CONTENT_TOO_LARGE, refusal), HttpHeaders.EMPTY);
        }
        if (broken.getClass().getSimpleName().equals("ClientAbortException")) {
            LOG.debug("The client left before the answer to {} was written.", request.getRequestURI());
            return null;
        }
        return unexpected(broken, request);
    }

    /** Security's refusals are handed back to its own handlers. */
    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception broken, HttpServletRequest request) {
        if (broken instanceof AccessDeniedException denied) {
            throw denied;
        }
        if (broken instanceof AuthenticationException denied) {
            throw denied;
        }
        if (broken instanceof InvalidParameterException) {
            return answer(request, Said.of(HttpStatus.BAD_REQUEST, QueryFilter.MALFORMED), HttpHeaders.EMPTY);
        }
        if (isAboutText(broken)) {
            return answer(request, Said.of(HttpStatus.BAD_REQUEST, UNSTORABLE), HttpHeaders.EMPTY);
        }
        if (Outage.isBehind(broken)) {
            LOG.warn("{} {} found no database: {}", request.getMethod(), request.getRequestURI(), broken.getMessage());
            var later = new HttpHeaders();
            later.set(HttpHeaders.RETRY_AFTER, Outage.RETRY_AFTER);
            return answer(request, Said.of(HttpStatus.SERVICE_UNAVAILABLE, Outage.REFUSAL), later);
        }
        LOG.error("{} {} failed.", request.getMethod(), request.getRequestURI(), broken);
        return answer(request, Said.of(HttpStatus.INTERNAL_SERVER_ERROR, Faults.UNEXPECTED), HttpHeaders.EMPTY);
    }

    private static boolean isAboutText(Throwable broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && NO_TEXT.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault,
            @Nullable Object ignored,
            HttpHeaders headers,
            HttpStatusCode suggested,
            WebRequest request) {
        var answer = Faults.explain(fault, suggested);
        if (answer.status().is5xxServerError()) {
            LOG.error("{} failed.", request.getDescription(false), fault);
        }
        var said = new Said(answer.status(), answer.refusal(), answer.field());
        return request instanceof ServletWebRequest servlet
                ? answer(servlet.getRequest(), said, headers)
                : forms.answer("", said, headers);
    }

    private ResponseEntity<Object> answer(HttpServletRequest request, Said said, HttpHeaders headers) {
        return forms.answer(request.getRequestURI(), said, headers);
    }
}
