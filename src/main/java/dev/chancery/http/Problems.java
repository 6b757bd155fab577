package dev.chancery.http;

import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.RequestId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * The one form of every error answer of the API: an RFC 9457 problem document whose {@code code} is stable for machines
 * and whose {@code request_id} finds the request in logs and ledger.
 */
public final class Problems {

    private Problems() {}

    /** An answer that says no, with the refusal's code and detail. */
    public static ResponseEntity<ProblemDetail> of(HttpStatus status, Refusal refusal) {
        return of(status, refusal, HttpHeaders.EMPTY);
    }

    /** The same with headers of its own, such as {@code Retry-After}. */
    public static ResponseEntity<ProblemDetail> of(HttpStatusCode status, Refusal refusal, HttpHeaders headers) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document(status, refusal));
    }

    /** The document alone, for those who write the answer themselves or add members to it. */
    public static ProblemDetail document(HttpStatusCode status, Refusal refusal) {
        var document = ProblemDetail.forStatusAndDetail(status, refusal.detail());
        document.setProperty("code", refusal.code());
        RequestId.current().ifPresent(id -> document.setProperty("request_id", id.value()));
        return document;
    }
}
