package dev.chancery.review.run;

import dev.chancery.kernel.Refusal;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer.RefusedSubmission;
import java.util.Optional;
import java.util.Set;

/** The bounds of what a submission may say, checked before anything is read. */
final class SubmissionForm {

    private static final int TITLE = 200;
    private static final int REPOSITORY = 1024;
    private static final int REVISION = 256;
    private static final int REPORTS = 8;
    private static final String TYPE = "[a-z0-9][a-z0-9-]{0,62}";

    /** What no field is to blame for. */
    private static final Set<String> OF_THE_WHOLE = Set.of("nobody_to_ask", "cost_ceiling", "price_unknown");

    private SubmissionForm() {}

    /** The refusal of the first field that is not as it has to be. */
    static Optional<RefusedSubmission> faultOf(Submission submission) {
        return faultOfChange(submission)
                .or(() -> submission
                        .type()
                        .filter(it -> !it.matches(TYPE))
                        .flatMap(_ -> refused("type", "type is a word of lower-case letters, digits and dashes.")))
                .or(() -> submission.reports().size() <= REPORTS
                        ? Optional.empty()
                        : refused("reports", "reports are at most " + REPORTS + " SARIF files."));
    }

    private static Optional<RefusedSubmission> faultOfChange(Submission submission) {
        return switch (submission) {
            case Submission.OfRange range ->
                faultOf("title", range.title(), TITLE)
                        .or(() -> faultOf("repository", range.repository(), REPOSITORY))
                        .or(() -> faultOf("base", range.base(), REVISION))
                        .or(() -> faultOf("head", range.head(), REVISION));
            case Submission.OfDiff diff -> faultOf("title", diff.title(), TITLE);
        };
    }

    /** A refusal of what was read, with the field that named it. */
    static RefusedSubmission refused(Submission submission, Refusal refusal) {
        if (refusal.code().startsWith("sarif_")) {
            return new RefusedSubmission(refusal, Optional.of("reports"));
        }
        if (OF_THE_WHOLE.contains(refusal.code())) {
            return new RefusedSubmission(refusal, Optional.empty());
        }
        var field = switch (submission) {
            case Submission.OfDiff _ -> "diff";
            case Submission.OfRange range -> fieldOf(range, refusal);
        };
        return new RefusedSubmission(refusal, Optional.of(field));
    }

    private static String fieldOf(Submission.OfRange range, Refusal refusal) {
        return switch (refusal.code()) {
            case "revision_not_found" -> refusal.detail().contains(range.base().strip()) ? "base" : "head";
            case "empty_diff", "diff_too_large" -> "head";
            default -> "repository";
        };
    }

    private static Optional<RefusedSubmission> faultOf(String field, String value, int length) {
        if (value.isBlank()) {
            return refused(field, field + " is required.");
        }
        if (value.length() > length) {
            return refused(
                    field, field + " is at most " + length + " characters long, but has " + value.length() + ".");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            return refused(field, field + " is one line of text without control characters.");
        }
        return Optional.empty();
    }

    private static Optional<RefusedSubmission> refused(String field, String detail) {
        return Optional.of(new RefusedSubmission(new Refusal("invalid_request", detail), Optional.of(field)));
    }
}
