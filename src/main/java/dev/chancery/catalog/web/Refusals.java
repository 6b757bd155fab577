package dev.chancery.catalog.web;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.http.Problems;
import dev.chancery.kernel.Refusal;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Which status each refusal of the catalog answers with. */
final class Refusals {

    private Refusals() {}

    static ResponseEntity<ProblemDetail> answer(Refusal refusal) {
        return Problems.of(status(refusal.code()), refusal);
    }

    /** The faults beside the refusal, each with line and column. */
    static ResponseEntity<ProblemDetail> answer(Refusal refusal, List<Fault> faults) {
        var document = Problems.document(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        document.setProperty("faults", faults);
        return ResponseEntity.unprocessableContent()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "unknown_asset", "unknown_version", "unknown_kind" -> HttpStatus.NOT_FOUND;
            case "not_permitted", "own_proposal", "not_own_proposal" -> HttpStatus.FORBIDDEN;
            case "content_too_large" -> HttpStatus.CONTENT_TOO_LARGE;
            case "unsound_content" -> HttpStatus.UNPROCESSABLE_CONTENT;
            case "stale_parent",
                    "label_moved",
                    "already_there",
                    "already_proposed",
                    "already_decided",
                    "not_proposed",
                    "not_approved",
                    "unchanged_content",
                    "evidence_missing",
                    "evidence_stale",
                    "evidence_worse" -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
