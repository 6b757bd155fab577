package dev.chancery.review.web;

import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.Misread;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.ReviewId;
import dev.chancery.review.triage.Cursor;
import dev.chancery.review.triage.Dossiers;
import dev.chancery.review.triage.FilterField;
import dev.chancery.review.triage.Inbox;
import dev.chancery.review.triage.TriageAnswer;
import dev.chancery.review.triage.Triaging;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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

/** {@code /v1/findings}: what waits for an answer, and the answers. */
@RestController
@RequestMapping(path = "/v1/findings", produces = MediaType.APPLICATION_JSON_VALUE)
class FindingController {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final Dossiers dossiers;
    private final Triaging triaging;
    private final CurrentActor actor;

    FindingController(Inbox inbox, Dossiers dossiers, Triaging triaging, CurrentActor actor) {
        this.inbox = inbox;
        this.dossiers = dossiers;
        this.triaging = triaging;
        this.actor = actor;
    }

    /** The findings that fit the filter {@code q}, in the words of the console's filter; open ones unless told otherwise. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_READ + "')")
    ResponseEntity<?> list(
            @RequestParam(defaultValue = "is:open") String q,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "") String cursor) {
        var after = Cursor.parse(cursor);
        if (limit < 1 || limit > MOST) {
            return TriageProblems.wrong("limit", "limit is from 1 to " + MOST + ", but was " + limit + ".");
        }
        if (!cursor.isEmpty() && after.isEmpty()) {
            return TriageProblems.wrong("cursor", "cursor is what an earlier page answered as next.");
        }
        return filtered(q, filter -> ResponseEntity.ok(FindingListJson.of(inbox.page(filter, after, limit))));
    }

    /** A finding with everything needed to decide on it, and all that was answered to it so far. */
    @GetMapping("/{id}")
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_READ + "')")
    ResponseEntity<?> read(@PathVariable String id) {
        var dossier = id(id).flatMap(dossiers::find);
        return dossier.isEmpty()
                ? Problems.of(HttpStatus.NOT_FOUND, missing(id))
                : ResponseEntity.ok(FindingJson.of(dossier.get()));
    }

    /** Answers a finding: {@code {"act": "confirm" | "duplicate" | "dismiss" | "snooze" | "undo", "version": 3, …}}. */
    @PostMapping(path = "/{id}/triage", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_WRITE + "')")
    ResponseEntity<?> answer(@PathVariable String id, @RequestBody Map<String, Object> body) {
        var finding = id(id);
        if (finding.isEmpty()) {
            return Problems.of(HttpStatus.NOT_FOUND, missing(id));
        }
        return switch (new TriageBody(body, "version").read()) {
            case TriageBody.Wrong(var field, var detail) -> TriageProblems.wrong(field, detail);
            case TriageBody.Understood(var act, var version) ->
                switch (triaging.answer(finding.get(), version, act, actor.get())) {
                    case TriageAnswer.Done(var triage) -> ResponseEntity.ok(ReviewJson.triage(triage));
                    case TriageAnswer.Overtaken(var triage) -> TriageProblems.overtaken(triage);
                    case TriageAnswer.Senseless(var refusal) -> TriageProblems.senseless(refusal);
                };
        };
    }

    static ResponseEntity<?> filtered(String query, Function<Filter<FilterField>, ResponseEntity<?>> next) {
        return switch (FilterField.LANGUAGE.read(query)) {
            case Misread<FilterField>(var word, var sentence) ->
                TriageProblems.senseless(
                        new Refusal("filter_not_understood", "“" + word + "” is not understood. " + sentence));
            case Filter<FilterField> filter -> next.apply(filter);
        };
    }

    private static Optional<UUID> id(String text) {
        return ReviewId.parse(text).map(ReviewId::value);
    }

    private static Refusal missing(String id) {
        return new Refusal("finding_not_found", "There is no finding " + id + ".");
    }
}
