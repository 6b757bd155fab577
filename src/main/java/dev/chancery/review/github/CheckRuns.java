package dev.chancery.review.github;

import dev.chancery.review.github.api.Answer;
import dev.chancery.review.github.api.GitHubApi;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Check runs on GitHub: each is made once, and tells how the review of a commit stands. */
@Component
class CheckRuns {

    private static final String NAME = "Chancery review";

    private final GitHubApi api;
    private final ConsoleAddress console;
    private final Clock clock;

    CheckRuns(GitHubApi api, ConsoleAddress console, Clock clock) {
        this.api = api;
        this.console = console;
        this.clock = clock;
    }

    /** The check run in progress, made now or found because an earlier try had made it. */
    Answer announce(PullCheck check) {
        if (check.isRetried()) {
            var found = find(check);
            if (found.isPresent()) {
                return found.get();
            }
        }
        var run = new LinkedHashMap<String, Object>();
        run.put("name", NAME);
        run.put("head_sha", check.head().headCommit());
        run.put("status", "in_progress");
        run.put("external_id", check.id().toString());
        run.put("started_at", now());
        run.put("details_url", console.home());
        run.put("output", Map.of("title", "Being reviewed", "summary", "Participants are looking at the change."));
        return api.send(check.head().repository(), "POST", "/check-runs", run);
    }

    /** Hands the result over, annotations in batches; those GitHub has already are not sent again. */
    Answer complete(PullCheck check, Result result) {
        var path = "/check-runs/" + check.checkRun().orElseThrow();
        var sent = 0;
        if (check.isRetried()) {
            switch (api.get(check.head().repository(), path, GitHubApi.JSON)) {
                case Answer.Said said ->
                    sent = said.json().at("/output/annotations_count").asInt(0);
                case Answer other -> {
                    return other;
                }
            }
        }
        var all = result.output().annotations().size();
        for (; all - sent > CheckOutput.BATCH; sent += CheckOutput.BATCH) {
            var answer = api.send(
                    check.head().repository(),
                    "PATCH",
                    path,
                    Map.of("output", result.output().withAnnotations(sent)));
            if (!(answer instanceof Answer.Said)) {
                return answer;
            }
        }
        return api.send(check.head().repository(), "PATCH", path, completed(check, result, sent));
    }

    private Map<String, Object> completed(PullCheck check, Result result, int sent) {
        var body = new LinkedHashMap<String, Object>();
        body.put("status", "completed");
        body.put("conclusion", result.conclusion().label());
        body.put("completed_at", now());
        body.put("details_url", check.review().map(console::run).orElseGet(console::home));
        body.put("output", result.output().withAnnotations(sent));
        return body;
    }

    /** The run of this check, or the answer that hinders looking for it; empty when there is none. */
    private Optional<Answer> find(PullCheck check) {
        var path = "/commits/" + check.head().headCommit() + "/check-runs?filter=all&per_page=100&check_name="
                + NAME.replace(" ", "%20");
        return switch (api.get(check.head().repository(), path, GitHubApi.JSON)) {
            case Answer.Said said ->
                StreamSupport.stream(said.json().path("check_runs").spliterator(), false)
                        .filter(it -> it.path("external_id")
                                .asString("")
                                .equals(check.id().toString()))
                        .findFirst()
                        .map(JsonNode::toString)
                        .map(Answer.Said::new);
            case Answer other -> Optional.of(other);
        };
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
