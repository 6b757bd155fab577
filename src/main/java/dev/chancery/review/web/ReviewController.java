package dev.chancery.review.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Reviews;
import dev.chancery.review.SubmissionAnswer.Accepted;
import dev.chancery.review.SubmissionAnswer.Busy;
import dev.chancery.review.SubmissionAnswer.RefusedSubmission;
import dev.chancery.review.store.RunList;
import dev.chancery.review.store.RunPage;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/reviews}: submits changes for review, and tells how reviews stand. */
@RestController
@RequestMapping(path = "/v1/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
class ReviewController {

    private static final int MOST = 200;

    private final Reviews reviews;
    private final RunList list;
    private final CurrentActor actor;

    ReviewController(Reviews reviews, RunList list, CurrentActor actor) {
        this.reviews = reviews;
        this.list = list;
        this.actor = actor;
    }

    /** The id of what was accepted. */
    record AcceptedJson(UUID id) {}

    /** Submits a change: a range of a repository, or a unified diff. Answers 202 with the address of the review. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_WRITE + "')")
    ResponseEntity<?> submit(@RequestBody Map<String, Object> body) {
        return switch (new SubmissionBody(body).read()) {
            case SubmissionBody.Wrong(var field, var refusal) ->
                refused(new RefusedSubmission(refusal, Optional.of(field)));
            case SubmissionBody.Understood(var submission) ->
                switch (reviews.submit(submission, actor.get())) {
                    case Accepted(var id) -> accepted(id);
                    case RefusedSubmission refused -> refused(refused);
                    case Busy busy -> busy(busy);
                };
        };
    }

    /** One review: its state, who took part, the findings by class, and what it cost. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_READ + "')")
    ResponseEntity<?> read(@PathVariable String id) {
        var report = ReviewId.parse(id).flatMap(reviews::find);
        if (report.isEmpty()) {
            return Problems.of(HttpStatus.NOT_FOUND, new Refusal("review_not_found", "There is no review " + id + "."));
        }
        return ResponseEntity.ok(ReviewJson.of(report.get()));
    }

    /** Reviews, newest first; {@code next} is the cursor of the following page. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_READ + "')")
    ResponseEntity<?> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(defaultValue = "") String cursor) {
        if (limit < 1 || limit > MOST) {
            return wrong("limit", "limit is from 1 to " + MOST + ", but was " + limit + ".");
        }
        var after = RunPage.Cursor.parse(cursor);
        if (!cursor.isEmpty() && after.isEmpty()) {
            return wrong("cursor", "cursor is what an earlier page answered as next.");
        }
        return ResponseEntity.ok(ReviewListJson.of(list.page(after, limit)));
    }

    private static ResponseEntity<?> accepted(ReviewId id) {
        return ResponseEntity.accepted()
                .location(URI.create("/v1/reviews/" + id))
                .body(new AcceptedJson(id.value()));
    }

    private static ResponseEntity<?> refused(RefusedSubmission refused) {
        var status = StatusOf.refusal(refused.refusal().code());
        var document = Problems.document(status, refused.refusal());
        refused.field().ifPresent(it -> document.setProperty("field", it));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }

    private static ResponseEntity<?> busy(Busy busy) {
        var headers = new HttpHeaders();
        headers.set(
                HttpHeaders.RETRY_AFTER,
                Long.toString(Math.max(1, busy.retryAfter().toSeconds())));
        return Problems.of(HttpStatus.SERVICE_UNAVAILABLE, busy.refusal(), headers);
    }

    private static ResponseEntity<?> wrong(String field, String detail) {
        return refused(new RefusedSubmission(new Refusal("invalid_request", detail), Optional.of(field)));
    }
}
