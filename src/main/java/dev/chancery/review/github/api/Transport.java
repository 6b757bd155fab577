package dev.chancery.review.github.api;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Carries requests to GitHub, each within its time and with an answer of bounded size. Once GitHub asked for patience,
 * nothing leaves this process until it is over.
 */
@Component
class Transport implements DisposableBean {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int QUOTED = 300;

    /** What GitHub advises when it names no time of its own. */
    private static final Duration WITHOUT_WORD = Duration.ofMinutes(1);

    private final Duration timeout;
    private final Clock clock;
    private final AtomicReference<Instant> pausedUntil = new AtomicReference<>(Instant.EPOCH);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    Transport(GitHubSettings settings, Clock clock) {
        this.timeout = settings.timeout();
        this.clock = clock;
    }

    /** Until when GitHub wants to be left alone; empty when it may be asked. */
    Optional<Instant> pausedUntil() {
        return Optional.of(pausedUntil.get()).filter(it -> it.isAfter(clock.instant()));
    }

    Answer send(HttpRequest request) {
        return pausedUntil().<Answer>map(Answer.Limited::new).orElseGet(() -> exchange(request));
    }

    private Answer exchange(HttpRequest request) {
        var exchange = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofString(), LARGEST));
        try {
            return read(exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException hanging) {
            return new Answer.Unavailable("GitHub had not answered after " + timeout.toSeconds() + " s.");
        } catch (ExecutionException failure) {
            return new Answer.Unavailable(
                    failure.getCause() instanceof IOException io
                            ? "GitHub could not be asked: " + io.getClass().getSimpleName() + "."
                            : "GitHub could not be asked.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("The request to GitHub was cancelled.");
        } finally {
            exchange.cancel(true);
        }
    }

    private Answer read(HttpResponse<String> response) {
        var status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answer.Said(response.body());
        }
        var until = patience(response);
        if (until.isPresent()) {
            pausedUntil.accumulateAndGet(until.get(), (one, other) -> one.isAfter(other) ? one : other);
            return new Answer.Limited(until.get());
        }
        return status >= 500
                ? new Answer.Unavailable("GitHub answered " + status + ".")
                : new Answer.Refused(status, "GitHub answered " + status + message(response.body()));
    }

    /** GitHub's own rules: Retry-After, else the reset of an exhausted limit, else a minute. */
    private Optional<Instant> patience(HttpResponse<String> response) {
        var status = response.statusCode();
        var retryAfter = response.headers().firstValueAsLong("retry-after");
        if (retryAfter.isPresent() && (status == 403 || status == 429 || status == 503)) {
            return Optional.of(clock.instant().plusSeconds(Math.clamp(retryAfter.getAsLong(), 1, 7200)));
        }
        if (status != 403 && status != 429) {
            return Optional.empty();
        }
        var isExhausted = response.headers()
                .firstValue("x-ratelimit-remaining")
                .filter("0"::equals)
                .isPresent();
        var reset = response.headers().firstValueAsLong("x-ratelimit-reset");
        if (isExhausted && reset.isPresent()) {
            var latest = clock.instant().plus(Duration.ofHours(2)).getEpochSecond();
            return Optional.of(
                    Instant.ofEpochSecond(Math.min(reset.getAsLong(), latest)).plusSeconds(1));
        }
        return status == 429 || response.body().contains("rate limit")
                ? Optional.of(clock.instant().plus(WITHOUT_WORD))
                : Optional.empty();
    }

    private static String message(String body) {
        try {
            var message = JsonMapper.shared().readTree(body).path("message").asString("");
            return message.isEmpty() ? "." : ": " + message.substring(0, Math.min(QUOTED, message.length()));
        } catch (JacksonException notJson) {
            return ".";
        }
    }

    @Override
    public void destroy() {
        client.shutdownNow();
    }
}
