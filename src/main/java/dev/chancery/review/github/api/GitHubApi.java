package dev.chancery.review.github.api;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Asks GitHub about a repository, as what Chancery is there. Never called inside a transaction. */
@Component
public class GitHubApi {

    public static final String JSON = "application/vnd.github+json";
    public static final String DIFF = "application/vnd.github.diff";
    public static final String RAW = "application/vnd.github.raw+json";

    static final String AGENT = "chancery";
    static final String VERSION = "2022-11-28";

    private final GitHubSettings settings;
    private final Tokens tokens;
    private final Transport transport;

    GitHubApi(GitHubSettings settings, Tokens tokens, Transport transport) {
        this.settings = settings;
        this.tokens = tokens;
        this.transport = transport;
    }

    /** Reads what is at this path below the repository, in this form. */
    public Answer get(RepositoryName repository, String path, String form) {
        return ask(repository, request(repository, path, form).GET());
    }

    /** Sends this as JSON. */
    public Answer send(RepositoryName repository, String method, String path, Map<String, ?> body) {
        var json = BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body));
        return ask(
                repository,
                request(repository, path, JSON)
                        .header("content-type", "application/json")
                        .method(method, json));
    }

    /** Until when GitHub wants to be left alone. */
    public Optional<Instant> pausedUntil() {
        return transport.pausedUntil();
    }

    private HttpRequest.Builder request(RepositoryName repository, String path, String form) {
        return HttpRequest.newBuilder(settings.at("/repos/" + repository + path))
                .header("accept", form)
                .header("user-agent", AGENT)
                .header("x-github-api-version", VERSION);
    }

    private Answer ask(RepositoryName repository, HttpRequest.Builder request) {
        var answer = once(repository, request);
        return answer instanceof Answer.Refused(var status, var _) && status == 401 && tokens.renew(repository)
                ? once(repository, request)
                : answer;
    }

    private Answer once(RepositoryName repository, HttpRequest.Builder request) {
        return switch (tokens.of(repository)) {
            case Tokens.Missing(var because) -> because;
            case Tokens.Found(var token, var _) ->
                transport.send(request.copy()
                        .setHeader("authorization", "Bearer " + token)
                        .build());
        };
    }
}
