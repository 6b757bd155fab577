package dev.chancery.review.web;

import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.regrouping.GroupedClaim;
import dev.chancery.review.regrouping.LabelledFindings;
import dev.chancery.review.regrouping.Merge;
import dev.chancery.review.regrouping.RegroupAnswer;
import dev.chancery.review.regrouping.Regrouping;
import dev.chancery.review.regrouping.Split;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Which claims are one finding, by hand: read, split, merge, and what all of it taught as labelled data. */
@RestController
class RegroupingController {

    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson");

    private final Regrouping regrouping;
    private final LabelledFindings labelled;
    private final CurrentActor actor;

    RegroupingController(Regrouping regrouping, LabelledFindings labelled, CurrentActor actor) {
        this.regrouping = regrouping;
        this.labelled = labelled;
        this.actor = actor;
    }

    record ClaimsJson(List<ClaimJson> claims) {}

    record ClaimJson(UUID id, String participant, String file, int startLine, int endLine, String claim) {

        static ClaimJson of(GroupedClaim it) {
            return new ClaimJson(
                    it.id(),
                    it.claim().participant(),
                    it.file(),
                    it.claim().startLine(),
                    it.claim().endLine(),
                    it.claim().claim());
        }
    }

    record SplitBody(
            @Nullable Set<UUID> claims,
            @Nullable Long version,
            @Nullable String reason) {}

    record MergeBody(
            @Nullable UUID other,
            @Nullable Long version,
            @Nullable String reason) {}

    record RegroupedJson(UUID finding) {}

    /** The claims a finding is made of: who raised each, and where. */
    @GetMapping("/v1/findings/{finding}/claims")
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_READ + "')")
    ClaimsJson claims(@PathVariable UUID finding) {
        return new ClaimsJson(
                regrouping.claims(finding).stream().map(ClaimJson::of).toList());
    }

    /** Takes claims out of a finding that are about another defect. */
    @PostMapping("/v1/findings/{finding}/split")
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_WRITE + "')")
    ResponseEntity<?> split(@PathVariable UUID finding, @RequestBody SplitBody body) {
        return body.claims() == null || body.version() == null || body.reason() == null
                ? incomplete("claims, version and reason")
                : answer(regrouping.split(
                        new Split(finding, body.version(), body.claims(), body.reason()), actor.get()));
    }

    /** Makes one finding of two of the same review. */
    @PostMapping("/v1/findings/{finding}/merge")
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_WRITE + "')")
    ResponseEntity<?> merge(@PathVariable UUID finding, @RequestBody MergeBody body) {
        return body.other() == null || body.version() == null || body.reason() == null
                ? incomplete("other, version and reason")
                : answer(
                        regrouping.merge(new Merge(finding, body.version(), body.other(), body.reason()), actor.get()));
    }

    /** Pairs of claims people merged or split by hand, as JSON Lines. */
    @GetMapping("/v1/labelled-findings")
    @PreAuthorize("hasAuthority('" + Scopes.REVIEWS_READ + "')")
    ResponseEntity<byte[]> labelled() {
        var lines = new StringBuilder();
        labelled.each(it -> lines.append(it).append('\n'));
        return ResponseEntity.ok().contentType(JSON_LINES).body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<?> incomplete(String members) {
        return Problems.of(HttpStatus.BAD_REQUEST, new Refusal("invalid_request", "The body has " + members + "."));
    }

    private static ResponseEntity<?> answer(RegroupAnswer answer) {
        return switch (answer) {
            case RegroupAnswer.Regrouped(var finding) -> ResponseEntity.ok(new RegroupedJson(finding));
            case RegroupAnswer.Refused(var refusal) -> Problems.of(status(refusal.code()), refusal);
        };
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "finding_not_found" -> HttpStatus.NOT_FOUND;
            case "overtaken", "finding_merged_away" -> HttpStatus.CONFLICT;
            default -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
