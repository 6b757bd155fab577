package dev.chancery.review.web;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.Submission;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.json.JsonMapper;

/**
 * The body of a submission: {@code title} and either {@code diff} or {@code repository}, {@code base} and {@code head};
 * {@code type} names the kind of review, and {@code reports} are SARIF documents, as objects or as their text.
 * Nothing else is accepted, so that a misspelt field is not ignored.
 */
final class SubmissionBody {

    private static final String REPORTS = "reports";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> RANGE = List.of("repository", "base", "head");
    private static final Set<String> KNOWN = Set.of("title", "diff", "repository", "base", "head", "type", REPORTS);

    private final Map<String, Object> fields;

    SubmissionBody(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** What the body says, or which field is wrong with it. */
    sealed interface Reading {}

    record Understood(Submission submission) implements Reading {}

    record Wrong(String field, Refusal refusal) implements Reading {}

    Reading read() {
        return unknown()
                .<Reading>map(field -> wrong(field, "is not a field of a submission"))
                .or(this::notText)
                .or(this::notReports)
                .or(() -> missing("title"))
                .or(this::mixed)
                .orElseGet(() -> present("diff") ? ofDiff() : ofRange());
    }

    private Reading ofDiff() {
        return new Understood(new Submission.OfDiff(text("title"), text("diff"), reports(), type()));
    }

    private Reading ofRange() {
        return RANGE.stream()
                .flatMap(field -> missing(field).stream())
                .findFirst()
                .orElseGet(() -> new Understood(new Submission.OfRange(
                        text("title"), text("repository"), text("base"), text("head"), reports(), type())));
    }

    private Optional<String> unknown() {
        return new TreeSet<>(fields.keySet())
                .stream().filter(field -> !KNOWN.contains(field)).findFirst();
    }

    private Optional<Reading> notText() {
        return new TreeSet<>(fields.keySet())
                .stream()
                        .filter(field -> !field.equals(REPORTS))
                        .filter(field -> present(field) && !(fields.get(field) instanceof String))
                        .findFirst()
                        .map(field -> wrong(field, "has to be text"));
    }

    private Optional<Reading> missing(String field) {
        return present(field) ? Optional.empty() : Optional.of(wrong(field, "is required"));
    }

    private Optional<Reading> mixed() {
        return RANGE.stream()
                .filter(field -> present("diff") && present(field))
                .findFirst()
                .map(field -> wrong(field, "cannot go with diff: submit a range of a repository or a diff"));
    }

    private Optional<Reading> notReports() {
        var sound = !present(REPORTS)
                || (fields.get(REPORTS) instanceof List<?> list
                        && list.stream().allMatch(it -> it instanceof String || it instanceof Map));
        return sound ? Optional.empty() : Optional.of(wrong(REPORTS, "has to be a list of SARIF documents"));
    }

    private List<String> reports() {
        return fields.get(REPORTS) instanceof List<?> list
                ? list.stream()
                        .map(it -> it instanceof String text ? text : JSON.writeValueAsString(it))
                        .toList()
                : List.of();
    }

    private Optional<String> type() {
        return present("type") ? Optional.of(text("type")) : Optional.empty();
    }

    private boolean present(String field) {
        return fields.get(field) != null;
    }

    private String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    private static Reading wrong(String field, String fault) {
        return new Wrong(field, new Refusal("invalid_request", field + " " + fault + "."));
    }
}
