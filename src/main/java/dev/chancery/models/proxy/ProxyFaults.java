package dev.chancery.models.proxy;

import dev.chancery.models.Reply.ErrorClass;
import dev.chancery.models.provider.Outcome.Faulted;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.apache.hc.core5.http.HttpResponse;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which of the three classes a failure of an OpenAI-compatible upstream is. */
final class ProxyFaults {

    private static final int LONGEST = 500;

    private ProxyFaults() {}

    static Faulted ofStatus(HttpResponse response, String body) {
        var status = response.getCode();
        var detail = "The upstream said " + status + message(body);
        var fault = switch (status) {
            case 429 ->
                isOutOfQuota(body)
                        ? Faulted.of(ErrorClass.UNRECOVERABLE, "provider_refused", detail)
                        : Faulted.of(ErrorClass.THROTTLED, "provider_throttled", detail);
            case 408 ->
                Faulted.of(ErrorClass.TRANSIENT, "provider_timeout", detail).onceMore();
            case 409, 425 -> Faulted.of(ErrorClass.TRANSIENT, "provider_unavailable", detail);
            default ->
                status >= 500
                        ? Faulted.of(ErrorClass.TRANSIENT, "provider_unavailable", detail)
                        : Faulted.of(ErrorClass.UNRECOVERABLE, "provider_refused", detail);
        };
        return fault.status(status).retryAfter(wait(response));
    }

    static Faulted of(IOException failure) {
        return failure instanceof SocketTimeoutException
                ? Faulted.of(ErrorClass.TRANSIENT, "provider_timeout", "The upstream did not answer in time.")
                : Faulted.of(
                        ErrorClass.TRANSIENT,
                        "provider_unavailable",
                        "The upstream could not be reached or heard: "
                                + failure.getClass().getSimpleName() + ".");
    }

    static Faulted unreadable() {
        return Faulted.of(
                ErrorClass.TRANSIENT, "provider_unreadable", "The upstream sent something that is not an answer.");
    }

    static Faulted brokeOff() {
        return Faulted.of(ErrorClass.TRANSIENT, "provider_broke_off", "The upstream ended in the middle of the reply.");
    }

    /** An error told within a stream that began well. */
    static Faulted inStream(String message) {
        return Faulted.of(
                ErrorClass.TRANSIENT, "provider_unavailable", "The upstream broke the stream off: " + cut(message));
    }

    private static boolean isOutOfQuota(String body) {
        return body.contains("insufficient_quota") || body.contains("budget_exhausted");
    }

    private static String message(String body) {
        try {
            var message = JsonMapper.shared().readTree(body).at("/error/message");
            return message.isString() ? ": " + cut(message.stringValue()) : ".";
        } catch (JacksonException noJson) {
            return ".";
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Optional<Duration> wait(HttpResponse response) {
        return Optional.ofNullable(response.getFirstHeader("retry-after")).flatMap(it -> {
            try {
                return Optional.of(Duration.ofSeconds(
                        Math.max(0, Long.parseLong(it.getValue().strip()))));
            } catch (NumberFormatException aDate) {
                return Optional.empty();
            }
        });
    }
}
