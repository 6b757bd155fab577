package dev.chancery.review.github;

import dev.chancery.review.github.api.Answer;
import dev.chancery.review.github.api.GitHubApi;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The comments on a pull request that are ours: by our login and with our mark. A mark alone is not enough, since anybody
 * can write one.
 */
@Component
class OwnComments {

    private static final int PAGE = 100;
    private static final int MOST_PAGES = 10;

    private final GitHubApi api;
    private final EnabledRepositories repositories;

    OwnComments(GitHubApi api, EnabledRepositories repositories) {
        this.api = api;
        this.repositories = repositories;
    }

    /** One comment of ours as it stands. */
    record Own(long id, String body) {}

    /** The comments, or what stood in the way. */
    sealed interface Reading {}

    /** By the fingerprint of the finding each is about. */
    record Read(Map<String, Own> byFingerprint) implements Reading {}

    record Unread(Answer because) implements Reading {}

    Reading of(PullCheck check) {
        var author = repositories.author(check.head().repository());
        if (author.isPresent()) {
            return by(author.get(), check);
        }
        return check.isRetried() ? afterALostFirst(check) : new Read(Map.of());
    }

    /** From now on it is known who we are there. */
    void remember(PullCheck check, String login) {
        if (!login.isEmpty()) {
            repositories.postsAs(check.head().repository(), login);
        }
    }

    /** The first review ever may have been posted and its answer lost: then it bears the id of this check. */
    private Reading afterALostFirst(PullCheck check) {
        var path = "/pulls/" + check.head().pull() + "/reviews?per_page=" + PAGE;
        return switch (api.get(check.head().repository(), path, GitHubApi.JSON)) {
            case Answer.Said said -> {
                var login = StreamSupport.stream(said.json().spliterator(), false)
                        .filter(it -> it.path("body").asString("").endsWith(CommentText.reviewMark(check)))
                        .map(it -> it.at("/user/login").asString(""))
                        .findFirst();
                login.ifPresent(it -> remember(check, it));
                yield login.isPresent() ? by(login.get(), check) : new Read(Map.of());
            }
            case Answer other -> new Unread(other);
        };
    }

    private Reading by(String author, PullCheck check) {
        var found = new LinkedHashMap<String, Own>();
        for (var page = 1; page <= MOST_PAGES; page++) {
            var path = "/pulls/" + check.head().pull() + "/comments?per_page=" + PAGE + "&page=" + page;
            switch (api.get(check.head().repository(), path, GitHubApi.JSON)) {
                case Answer.Said said -> {
                    var comments = said.json();
                    comments.forEach(it -> fingerprint(it, author).ifPresent(mark -> found.putIfAbsent(mark, own(it))));
                    if (comments.size() < PAGE) {
                        return new Read(found);
                    }
                }
                case Answer other -> {
                    return new Unread(other);
                }
            }
        }
        return new Read(found);
    }

    private static Optional<String> fingerprint(JsonNode comment, String author) {
        return comment.at("/user/login").asString("").equals(author)
                ? CommentText.fingerprintIn(comment.path("body").asString(""))
                : Optional.empty();
    }

    private static Own own(JsonNode comment) {
        return new Own(comment.path("id").asLong(), comment.path("body").asString(""));
    }
}
