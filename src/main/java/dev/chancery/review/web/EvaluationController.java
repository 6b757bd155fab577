package dev.chancery.review.web;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.ReviewId;
import dev.chancery.review.evaluation.EvaluationAnswer;
import dev.chancery.review.evaluation.EvaluationDesk;
import dev.chancery.review.evaluation.EvaluationWish;
import dev.chancery.review.evaluation.Evaluations;
import dev.chancery.review.evaluation.Results;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measurements of prompts, routing and thresholds, on labelled sets and on past reviews. */
@RestController
@RequestMapping("/v1/evaluations")
class EvaluationController {

    private static final Pattern VERSION = Pattern.compile("([a-z-]+)/([a-z0-9._-]+)@([0-9]{1,9})");
    private static final int LISTED = 100;

    private final EvaluationDesk desk;
    private final Evaluations evaluations;
    private final Results results;
    private final Catalog catalog;
    private final CurrentActor actor;

    EvaluationController(
            EvaluationDesk desk, Evaluations evaluations, Results results, Catalog catalog, CurrentActor actor) {
        this.desk = desk;
        this.evaluations = evaluations;
        this.results = results;
        this.catalog = catalog;
        this.actor = actor;
    }

    /** What to measure: versions as {@code thresholds/default@2}, on a labelled set or on a review. */
    record WishBody(
            @Nullable String set,
            @Nullable UUID review,
            @Nullable List<String> versions) {}

    record EvaluationsJson(List<EvaluationJson> evaluations) {}

    /** Measures versions, with what is in production for the rest, on a labelled set or a past review. */
    @PostMapping
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_WRITE + "')")
    ResponseEntity<?> start(@RequestBody WishBody body) {
        if ((body.set() == null) == (body.review() == null)) {
            return refuse(new Refusal("invalid_request", "The body names either a set or a review."));
        }
        var versions = new ArrayList<AssetVersion>();
        for (var name : body.versions() == null ? List.<String>of() : body.versions()) {
            var version = version(name);
            if (version.isEmpty()) {
                return refuse(new Refusal("unknown_version", "There is no version " + name + "."));
            }
            versions.add(version.get());
        }
        var wish = body.set() != null
                ? new EvaluationWish.OnSet(body.set(), versions)
                : new EvaluationWish.OnReview(new ReviewId(body.review()), versions);
        return switch (desk.start(wish, actor.get())) {
            case EvaluationAnswer.Accepted(var evaluation) ->
                ResponseEntity.accepted().body(EvaluationJson.of(evaluation));
            case EvaluationAnswer.Refused(var refusal) -> refuse(refusal);
        };
    }

    /** The newest measurements. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
    EvaluationsJson newest() {
        return new EvaluationsJson(
                evaluations.newest(LISTED).stream().map(EvaluationJson::of).toList());
    }

    /** One measurement with its result, once it has one. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
    ResponseEntity<?> one(@PathVariable UUID id) {
        return evaluations
                .find(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(EvaluationJson.of(it)))
                .orElseGet(() -> refuse(unknown(id)));
    }

    /** This result beside another one on the same labels, figure by figure. */
    @GetMapping("/{id}/comparison")
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
    ResponseEntity<?> comparison(@PathVariable UUID id, @RequestParam UUID with) {
        return switch (results.compare(with, id)) {
            case Results.Compared(var comparison) -> ResponseEntity.ok(ComparisonJson.of(comparison));
            case Results.NotComparable(var refusal) -> refuse(refusal);
        };
    }

    /** What is worth reading about each case: what was missed, what changed. */
    @GetMapping("/{id}/notes")
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
    ResponseEntity<?> notes(@PathVariable UUID id) {
        return evaluations
                .find(id)
                .<ResponseEntity<?>>map(it -> ResponseEntity.ok(new NotesJson(results.notes(it))))
                .orElseGet(() -> refuse(unknown(id)));
    }

    record NotesJson(List<String> notes) {}

    private Optional<AssetVersion> version(String name) {
        var matcher = VERSION.matcher(name);
        return matcher.matches()
                ? AssetName.parse(matcher.group(1), matcher.group(2))
                        .flatMap(it -> catalog.version(it, Integer.parseInt(matcher.group(3))))
                : Optional.empty();
    }

    private static Refusal unknown(UUID id) {
        return new Refusal("evaluation_not_found", "There is no evaluation " + id + ".");
    }

    private static ResponseEntity<?> refuse(Refusal refusal) {
        return Problems.of(
                switch (refusal.code()) {
                    case "invalid_request" -> HttpStatus.BAD_REQUEST;
                    case "evaluation_not_found", "unknown_set", "unknown_version", "review_not_found" ->
                        HttpStatus.NOT_FOUND;
                    case "review_not_ended", "evaluation_not_ended" -> HttpStatus.CONFLICT;
                    default -> HttpStatus.UNPROCESSABLE_CONTENT;
                },
                refusal);
    }
}
