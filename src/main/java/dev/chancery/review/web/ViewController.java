package dev.chancery.review.web;

import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.review.triage.views.SavedView;
import dev.chancery.review.triage.views.SavedViewAnswer;
import dev.chancery.review.triage.views.SavedViews;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/findings/views}: filters under names. */
@RestController
@RequestMapping(path = "/v1/findings/views", produces = MediaType.APPLICATION_JSON_VALUE)
class ViewController {

    private static final Set<String> KNOWN = Set.of("name", "q", "shared");

    private final SavedViews views;
    private final CurrentActor actor;

    ViewController(SavedViews views, CurrentActor actor) {
        this.views = views;
        this.actor = actor;
    }

    record ViewJson(UUID id, String name, String q, boolean shared, String by) {

        static ViewJson of(SavedView it) {
            return new ViewJson(it.id(), it.name(), it.filter(), it.shared(), it.by());
        }
    }

    record ViewsJson(List<ViewJson> views) {}

    /** The shared views and the caller's own, by name. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_READ + "')")
    ViewsJson list() {
        return new ViewsJson(views.of(actor.get()).stream().map(ViewJson::of).toList());
    }

    /** Saves the filter {@code q} under a name, for the caller or, when {@code shared}, for everybody. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_WRITE + "')")
    ResponseEntity<?> save(@RequestBody Map<String, Object> body) {
        if (!KNOWN.containsAll(body.keySet())) {
            return TriageProblems.wrong("body", "A view has name, q and shared.");
        }
        if (!(body.get("name") instanceof String name)) {
            return TriageProblems.wrong("name", "name is required.");
        }
        if (!(body.get("q") instanceof String query)) {
            return TriageProblems.wrong("q", "q is the filter, and required.");
        }
        return told(views.save(name, query, Boolean.TRUE.equals(body.get("shared")), actor.get()), HttpStatus.CREATED);
    }

    /** Forgets a shared view or one of the caller's own. */
    @DeleteMapping("/{view}")
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_WRITE + "')")
    ResponseEntity<?> remove(@PathVariable UUID view) {
        return told(views.remove(view, actor.get()), HttpStatus.OK);
    }

    private static ResponseEntity<?> told(SavedViewAnswer answer, HttpStatus status) {
        return switch (answer) {
            case SavedViewAnswer.Done(var view) -> ResponseEntity.status(status).body(ViewJson.of(view));
            case SavedViewAnswer.Refused(var refusal) -> TriageProblems.senseless(refusal);
        };
    }
}
