package dev.chancery.review.github;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.github.api.Answer;
import dev.chancery.review.github.api.GitHubApi;
import dev.chancery.review.github.api.RepositoryName;
import dev.chancery.tools.ToolAnswer.Completed;
import dev.chancery.tools.ToolAnswer.Failed;
import dev.chancery.tools.ToolAnswer.Outcome;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads diffs and files of a repository on GitHub. Brief faults are sat out here; what lasts is the caller's to bear. */
@Component
class RemoteCode {

    private static final int TRIES = 3;
    private static final int MOST_FILES = 300;
    private static final int LARGEST_FILE = 1024 * 1024;
    private static final int LARGEST_SET = 32 * 1024 * 1024;

    private final GitHubApi api;

    RemoteCode(GitHubApi api) {
        this.api = api;
    }

    /** What changed since base and head parted, with both commits in full. */
    Outcome diff(RepositoryName repository, String base, String head) {
        var path = "/compare/" + encoded(base) + "..." + encoded(head);
        return switch (get(repository, path + "?per_page=1", GitHubApi.JSON)) {
            case Answer.Said said -> {
                var fork = said.json().at("/merge_base_commit/sha").asString("");
                yield diff(repository, path, Map.of("base_commit", fork, "head_commit", head));
            }
            case Answer other -> new Failed(refusal(other, base + "..." + head));
        };
    }

    private Outcome diff(RepositoryName repository, String path, Map<String, String> commits) {
        return switch (get(repository, path, GitHubApi.DIFF)) {
            case Answer.Said(var diff) -> {
                var result = new LinkedHashMap<String, Object>(commits);
                result.put("diff", diff);
                yield new Completed(result);
            }
            case Answer other -> new Failed(refusal(other, path));
        };
    }

    /** The diff alone. */
    Answer text(RepositoryName repository, String base, String head) {
        return get(repository, "/compare/" + encoded(base) + "..." + encoded(head), GitHubApi.DIFF);
    }

    /** The texts of these files; what is missing, binary, too large or one too many is left out and named. */
    Outcome files(RepositoryName repository, String commit, List<String> paths) {
        var texts = new LinkedHashMap<String, Object>();
        var omitted = new LinkedHashMap<String, Object>();
        var left = LARGEST_SET;
        for (var path : paths) {
            if (texts.size() >= MOST_FILES || left <= 0) {
                omitted.put(path, "too_many");
                continue;
            }
            switch (get(repository, "/contents/" + segments(path) + "?ref=" + encoded(commit), GitHubApi.RAW)) {
                case Answer.Said(var text) -> left -= keep(path, text, texts, omitted);
                case Answer.Refused refused -> omitted.put(path, refused.isMissing() ? "path_not_found" : "not_a_file");
                case Answer.Limited limited -> {
                    return new Failed(Faults.of(limited));
                }
                case Answer.Unavailable unavailable -> {
                    return new Failed(Faults.of(unavailable));
                }
            }
        }
        return new Completed(Map.of("commit", commit, "files", texts, "omitted", omitted));
    }

    private static int keep(String path, String text, Map<String, Object> texts, Map<String, Object> omitted) {
        if (text.indexOf('\0') >= 0) {
            omitted.put(path, "binary");
        } else if (text.length() > LARGEST_FILE) {
            omitted.put(path, "too_large");
        } else {
            texts.put(path, text);
            return text.length();
        }
        return 0;
    }

    private Answer get(RepositoryName repository, String path, String form) {
        var answer = api.get(repository, path, form);
        for (var tries = 1; tries < TRIES && answer instanceof Answer.Unavailable; tries++) {
            answer = api.get(repository, path, form);
        }
        return answer;
    }

    private static Refusal refusal(Answer answer, String what) {
        return switch (answer) {
            case Answer.Limited limited -> Faults.of(limited);
            case Answer.Unavailable unavailable -> Faults.of(unavailable);
            case Answer.Refused(var status, var detail) ->
                switch (status) {
                    case 404 -> new Refusal("revision_not_found", "GitHub does not know " + what + ".");
                    case 406, 422 -> new Refusal("diff_too_large", "GitHub gives no diff of a change this large.");
                    default -> new Refusal("github_refused", detail);
                };
            case Answer.Said _ -> throw new IllegalArgumentException("An answer is no refusal.");
        };
    }

    private static String segments(String path) {
        return Arrays.stream(path.split("/", -1)).map(RemoteCode::encoded).collect(Collectors.joining("/"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
