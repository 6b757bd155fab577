package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;

/** Says in our words, with our codes, what a request did wrong that Spring noticed before any controller ran. */
final class Faults {

    static final Refusal UNEXPECTED = new Refusal(
            "internal_error", "Something went wrong on our side. The request id finds the details in the log.");

    private static final int LONGEST_QUOTE = 200;

    /** What to answer: status, refusal and, when one is to blame, the field as the client spells it. */
    record Fault(HttpStatusCode status, Refusal refusal, Optional<String> field) {

        static Fault of(HttpStatus status, String code, String detail) {
            return new Fault(status, new Refusal(code, detail), Optional.empty());
        }

        static Fault inField(String field, String detail) {
            return new Fault(HttpStatus.BAD_REQUEST, new Refusal("invalid_request", detail), Optional.of(field));
        }
    }

    private Faults() {}

    static Fault explain(Exception fault, HttpStatusCode suggested) {
        return switch (fault) {
            case HttpMessageNotReadableException it -> unreadable(it);
            case MethodArgumentNotValidException it -> invalid(it);
            case HandlerMethodValidationException it -> invalid(it);
            case MissingServletRequestParameterException it ->
                Fault.inField(it.getParameterName(), "The parameter " + it.getParameterName() + " is missing.");
            case MethodArgumentTypeMismatchException it ->
                Fault.inField(
                        snakeCase(it.getName()), "The value of " + snakeCase(it.getName()) + " has a wrong form.");
            case HttpRequestMethodNotSupportedException it ->
                Fault.of(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", methods(it));
            case HttpMediaTypeNotSupportedException it ->
                Fault.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", reads(it));
            case HttpMediaTypeNotAcceptableException it ->
                Fault.of(HttpStatus.NOT_ACCEPTABLE, "not_acceptable", writes(it));
            case RequestRejectedException _ ->
                Fault.of(
                        HttpStatus.BAD_REQUEST,
                        "malformed_request",
                        "The request has a header or parameter that no client of ours would send.");
            case NoHandlerFoundException _, NoResourceFoundException _ ->
                Fault.of(HttpStatus.NOT_FOUND, "not_found", "There is nothing at this path.");
            default -> byStatus(suggested);
        };
    }

    private static Fault unreadable(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            switch (cause) {
                case BodyTooLargeException it -> {
                    return new Fault(
                            HttpStatus.CONTENT_TOO_LARGE, BodyLimitFilter.refusal(it.limit()), Optional.empty());
                }
                case StreamReadException it -> {
                    return malformed(
                            "The body is not well-formed JSON: " + shortened(it.getOriginalMessage()) + position(it));
                }
                case DatabindException it
                when !it.getPath().isEmpty() -> {
                    return wrongMember(it);
                }
                case DatabindException _ -> {
                    return malformed("The body is JSON, but not of the form this path reads.");
                }
                default -> {}
            }
        }
        return malformed("This path reads a JSON body, but the request has none that can be read.");
    }

    private static Fault malformed(String detail) {
        return Fault.of(HttpStatus.BAD_REQUEST, "malformed_json", detail);
    }

    /** The parser quotes what it did not understand, however long it is. */
    private static String shortened(String message) {
        return message.length() <= LONGEST_QUOTE ? message : message.substring(0, LONGEST_QUOTE) + "…";
    }

    private static String position(JacksonException fault) {
        var location = fault.getLocation();
        return location == null ? "." : " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ").";
    }

    private static Fault wrongMember(DatabindException fault) {
        var field = fault.getPath().stream()
                .map(it -> it.getPropertyName() == null ? "[" + it.getIndex() + "]" : "." + it.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        return Fault.inField(field, "The value of " + field + " has a wrong form.");
    }

    private static Fault invalid(MethodArgumentNotValidException fault) {
        var errors = fault.getBindingResult().getFieldErrors();
        if (errors.isEmpty()) {
            return Fault.of(HttpStatus.BAD_REQUEST, "invalid_request", "The request contradicts itself.");
        }
        var first = errors.getFirst();
        return complaint(first.getField(), first.getDefaultMessage());
    }

    private static Fault invalid(HandlerMethodValidationException fault) {
        return fault.getParameterValidationResults().stream()
                .flatMap(it -> it.getResolvableErrors().stream()
                        .map(error -> complaint(
                                Optional.ofNullable(it.getMethodParameter().getParameterName())
                                        .orElse("request"),
                                error.getDefaultMessage())))
                .findFirst()
                .orElseGet(() -> byStatus(HttpStatus.BAD_REQUEST));
    }

    private static Fault complaint(String property, @Nullable String message) {
        var field = snakeCase(property);
        return Fault.inField(field, field + " " + (message == null ? "is not valid" : message) + ".");
    }

    private static String methods(HttpRequestMethodNotSupportedException fault) {
        var supported = fault.getSupportedMethods();
        var known = supported == null ? "" : Stream.of(supported).sorted().collect(Collectors.joining(", "));
        return "This path does not answer to " + fault.getMethod() + ", but to: " + known + ".";
    }

    private static String reads(HttpMediaTypeNotSupportedException fault) {
        var instead = list(fault.getSupportedMediaTypes());
        var found = fault.getContentType() == null
                ? "The header Content-Type is missing or says nothing this path reads"
                : "This path does not read " + fault.getContentType();
        return found + (instead.isEmpty() ? "; say what the body is in Content-Type." : ". It reads: " + instead + ".");
    }

    private static String writes(HttpMediaTypeNotAcceptableException fault) {
        return "This path does not write what Accept asks for, but: " + list(fault.getSupportedMediaTypes()) + ".";
    }

    private static String list(List<MediaType> types) {
        return types.stream().map(MediaType::toString).collect(Collectors.joining(", "));
    }

    private static Fault byStatus(HttpStatusCode suggested) {
        var status = Optional.ofNullable(HttpStatus.resolve(suggested.value())).orElse(HttpStatus.BAD_REQUEST);
        if (status.is5xxServerError() && status != HttpStatus.SERVICE_UNAVAILABLE) {
            return new Fault(status, UNEXPECTED, Optional.empty());
        }
        return Fault.of(status, code(status), "The request was refused: " + status.getReasonPhrase() + ".");
    }

    /** {@code bad_request} for 400, {@code not_found} for 404 and so on. */
    static String code(HttpStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    private static String snakeCase(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
