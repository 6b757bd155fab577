package dev.chancery.review.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Reviews;
import dev.chancery.review.store.Audits;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /v1/reviews/{id}/audit}: the audit record as RFC 8785 JSON, byte for byte what the digest in the verdict is
 * of; the {@code ETag} is that digest.
 */
@RestController
class ReviewAuditController {

    private final Audits audits;
    private final Reviews reviews;

    ReviewAuditController(Audits audits, Reviews reviews) {
        this.audits = audits;
        this.reviews = reviews;
    }

    /** Reads the audit record of an ended review: who said what, by which versions, at what cost, and what came of it. */
    @GetMapping("/v1/reviews/{id}/audit")
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_READ + "')")
    ResponseEntity<?> read(@PathVariable String id) {
        var review = ReviewId.parse(id);
        var record = review.flatMap(audits::find);
        if (record.isPresent()) {
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .eTag(Digest.sha256(record.get()).hex())
                    .body(record.get());
        }
        return review.flatMap(reviews::find).isEmpty()
                ? Problems.of(HttpStatus.NOT_FOUND, new Refusal("review_not_found", "There is no review " + id + "."))
                : Problems.of(
                        HttpStatus.CONFLICT,
                        new Refusal("review_not_ended", "A review has its audit record once it has ended."));
    }
}
