package dev.chancery.review.github.api;

import java.net.http.HttpRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The token each repository is asked with: the configured one, or one of the app's installation, kept while it lives. */
@Component
class Tokens {

    private static final Duration MARGIN = Duration.ofMinutes(5);

    private final GitHubAccess access;
    private final GitHubSettings settings;
    private final Transport transport;
    private final Clock clock;
    private final Map<RepositoryName, Found> kept = new ConcurrentHashMap<>();

    Tokens(GitHubAccess access, GitHubSettings settings, Transport transport, Clock clock) {
        this.access = access;
        this.settings = settings;
        this.transport = transport;
        this.clock = clock;
    }

    /** Whether a repository can be asked. */
    sealed interface Answered {}

    record Found(String token, Instant expiresAt) implements Answered {

        @Override
        public String toString() {
            return "a token until " + expiresAt;
        }
    }

    record Missing(Answer because) implements Answered {}

    Answered of(RepositoryName repository) {
        if (access.token().isPresent()) {
            return new Found(access.token().get(), Instant.MAX);
        }
        if (access.app().isEmpty()) {
            return new Missing(new Answer.Refused(401, "Chancery was started without access to GitHub."));
        }
        var known = kept.get(repository);
        return known != null && known.expiresAt().isAfter(clock.instant().plus(MARGIN))
                ? known
                : fetch(repository, access.app().get());
    }

    /** Forgets a token GitHub does not take any more; false when there is nothing to be had in its place. */
    boolean renew(RepositoryName repository) {
        return kept.remove(repository) != null;
    }

    private Answered fetch(RepositoryName repository, AppKey app) {
        return switch (ask("GET", "/repos/" + repository + "/installation", app)) {
            case Answer.Said installation ->
                token(repository, installation.json().path("id").asLong(0), app);
            case Answer other -> new Missing(other);
        };
    }

    private Answered token(RepositoryName repository, long installation, AppKey app) {
        return switch (ask("POST", "/app/installations/" + installation + "/access_tokens", app)) {
            case Answer.Said granted -> {
                var found = new Found(
                        granted.json().path("token").asString(""),
                        instant(granted.json().path("expires_at").asString("")));
                kept.put(repository, found);
                yield found;
            }
            case Answer other -> new Missing(other);
        };
    }

    private Answer ask(String method, String path, AppKey app) {
        return transport.send(HttpRequest.newBuilder(settings.at(path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("accept", GitHubApi.JSON)
                .header("authorization", "Bearer " + app.jwt(clock.instant()))
                .header("user-agent", GitHubApi.AGENT)
                .header("x-github-api-version", GitHubApi.VERSION)
                .build());
    }

    private Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException unknown) {
            return clock.instant();
        }
    }
}
