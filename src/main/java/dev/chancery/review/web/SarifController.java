package dev.chancery.review.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Reviews;
import dev.chancery.review.sarif.SarifWriter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/reviews/{id}/sarif}: what a review found, for every tool that reads SARIF 2.1.0. */
@RestController
class SarifController {

    private static final String SARIF = "application/sarif+json";

    private final Reviews reviews;

    SarifController(Reviews reviews) {
        this.reviews = reviews;
    }

    /** The findings of an ended review as SARIF 2.1.0, with answers as suppressions. */
    @GetMapping(
            path = "/v1/reviews/{id}/sarif",
            produces = {SARIF, MediaType.APPLICATION_JSON_VALUE})
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_READ + "')")
    ResponseEntity<?> sarif(@PathVariable String id) {
        var report = ReviewId.parse(id).flatMap(reviews::find);
        if (report.isEmpty()) {
            return Problems.of(HttpStatus.NOT_FOUND, new Refusal("review_not_found", "There is no review " + id + "."));
        }
        return report.get().state().hasEnded()
                ? ResponseEntity.ok().contentType(MediaType.valueOf(SARIF)).body(SarifWriter.write(report.get()))
                : Problems.of(
                        HttpStatus.CONFLICT,
                        new Refusal(
                                "review_not_ended",
                                "Review " + id + " is " + report.get().state().label()
                                        + "; there is nothing to write down yet."));
    }
}
