package dev.chancery.review.web;

import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.Triage;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How answers that were not taken are told. */
final class TriageProblems {

    private TriageProblems() {}

    static ResponseEntity<?> wrong(String field, String detail) {
        var document = Problems.document(HttpStatus.BAD_REQUEST, new Refusal("invalid_request", detail));
        document.setProperty("field", field);
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    /** Somebody else was quicker: {@code triage} is what holds, with the version to answer next. */
    static ResponseEntity<?> overtaken(Triage triage) {
        var refusal = new Refusal(
                "finding_changed",
                "The finding is in version " + triage.version() + " and "
                        + triage.state().label()
                        + triage.by().map(it -> " by " + it).orElse("") + "; nothing was changed.");
        var document = Problems.document(HttpStatus.CONFLICT, refusal);
        document.setProperty("triage", ReviewJson.triage(triage));
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    static ResponseEntity<?> senseless(Refusal refusal) {
        return Problems.of(status(refusal.code()), refusal);
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "finding_not_found", "preview_not_found", "view_not_found" -> HttpStatus.NOT_FOUND;
            case "finding_superseded", "already_confirmed", "nothing_to_undo", "too_many_views" -> HttpStatus.CONFLICT;
            case "filter_not_understood" -> HttpStatus.BAD_REQUEST;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
