package dev.chancery.review.github;

import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeParser;
import dev.chancery.review.github.api.Answer;
import dev.chancery.review.github.api.GitHubApi;
import dev.chancery.review.github.api.GitHubSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Keeps one comment a finding on a pull request: new findings come as one review, those already commented on are brought up
 * to date, and those that are gone say so. Only lines of the diff are commented on.
 */
@Component
class PullComments {

    private static final Answer NOTHING_TO_DO = new Answer.Said("");

    private final GitHubApi api;
    private final RemoteCode code;
    private final OwnComments own;
    private final ConsoleAddress console;
    private final int most;

    PullComments(GitHubApi api, RemoteCode code, OwnComments own, ConsoleAddress console, GitHubSettings settings) {
        this.api = api;
        this.code = code;
        this.own = own;
        this.console = console;
        this.most = settings.comments();
    }

    /** What is to be said where, by fingerprint. */
    private record Wanted(CommentPlace place, String body) {}

    Answer post(PullCheck check, ReviewReport report) {
        if (most == 0 || !isComplete(report)) {
            return NOTHING_TO_DO;
        }
        return switch (code.text(
                check.head().repository(),
                check.head().baseCommit(),
                check.head().headCommit())) {
            case Answer.Said(var diff) ->
                ChangeParser.parse(diff) instanceof Change change
                        ? post(check, report, wanted(report, change))
                        : NOTHING_TO_DO;
            case Answer other -> other;
        };
    }

    private Answer post(PullCheck check, ReviewReport report, Map<String, Wanted> wanted) {
        return switch (own.of(check)) {
            case OwnComments.Unread(var because) -> because;
            case OwnComments.Read(var existing) -> {
                var changed = change(check, wanted, existing);
                yield changed.isPresent() ? changed.get() : add(check, report, wanted, existing);
            }
        };
    }

    /** Brings what is there up to date; the answer that stood in the way, if one did. */
    private Optional<Answer> change(
            PullCheck check, Map<String, Wanted> wanted, Map<String, OwnComments.Own> existing) {
        for (var comment : existing.entrySet()) {
            var now = Optional.ofNullable(wanted.get(comment.getKey()))
                    .map(Wanted::body)
                    .orElseGet(() ->
                            CommentText.gone(comment.getKey(), check.head().headCommit()));
            if (!now.equals(comment.getValue().body())
                    && !isGoneAlready(comment.getValue(), wanted, comment.getKey())) {
                var path = "/pulls/comments/" + comment.getValue().id();
                var answer = api.send(check.head().repository(), "PATCH", path, Map.of("body", now));
                if (!(answer instanceof Answer.Said) && !(answer instanceof Answer.Refused)) {
                    return Optional.of(answer);
                }
            }
        }
        return Optional.empty();
    }

    /** It keeps the commit in which it was gone first. */
    private static boolean isGoneAlready(OwnComments.Own comment, Map<String, Wanted> wanted, String fingerprint) {
        return !wanted.containsKey(fingerprint) && comment.body().startsWith("Not found any more in ");
    }

    private Answer add(
            PullCheck check, ReviewReport report, Map<String, Wanted> wanted, Map<String, OwnComments.Own> existing) {
        var fresh = new ArrayList<Map<String, Object>>();
        wanted.forEach((fingerprint, it) -> {
            if (!existing.containsKey(fingerprint)) {
                fresh.add(it.place().asComment(it.body()));
            }
        });
        return fresh.isEmpty() ? NOTHING_TO_DO : review(check, report, fresh);
    }

    private Answer review(PullCheck check, ReviewReport report, List<Map<String, Object>> fresh) {
        var answer = api.send(
                check.head().repository(),
                "POST",
                "/pulls/" + check.head().pull() + "/reviews",
                Map.of(
                        "commit_id",
                        check.head().headCommit(),
                        "event",
                        "COMMENT",
                        "body",
                        CommentText.review(report, check, console.run(report.id())),
                        "comments",
                        fresh));
        if (answer instanceof Answer.Said said) {
            own.remember(check, said.json().at("/user/login").asString(""));
        }
        return answer;
    }

    private Map<String, Wanted> wanted(ReviewReport report, Change change) {
        var wanted = new LinkedHashMap<String, Wanted>();
        for (var group : report.groups()) {
            if (wanted.size() < most && Conclusion.isOpen(group)) {
                CommentPlace.of(group, change)
                        .ifPresent(it ->
                                wanted.putIfAbsent(group.fingerprint(), new Wanted(it, CommentText.of(report, group))));
            }
        }
        return wanted;
    }

    /** A review that nobody or one participant answered says nothing about what is gone. */
    private static boolean isComplete(ReviewReport report) {
        return report.state() == ReviewState.FULL || report.state() == ReviewState.REDUCED;
    }
}
