package dev.chancery.review.web;

import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.UuidText;
import dev.chancery.review.triage.BulkAnswer;
import dev.chancery.review.triage.BulkPreview;
import dev.chancery.review.triage.BulkTriage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/findings/bulk}: one answer to all that fits a filter, after a look at what that is. */
@RestController
@RequestMapping(path = "/v1/findings/bulk", produces = MediaType.APPLICATION_JSON_VALUE)
class BulkController {

    private final BulkTriage triage;
    private final CurrentActor actor;

    BulkController(BulkTriage triage, CurrentActor actor) {
        this.triage = triage;
        this.actor = actor;
    }

    record PreviewJson(UUID preview, String q, int count, boolean more, List<FindingListJson.LineJson> sample) {

        static PreviewJson of(BulkPreview it) {
            return new PreviewJson(
                    it.id(),
                    it.filter(),
                    it.count(),
                    it.more(),
                    it.sample().stream().map(FindingListJson.LineJson::of).toList());
        }
    }

    record DoneJson(UUID bulk, int applied, int passedOver) {}

    /** What fits {@code {"q": "is:open severity:low"}}, kept under an id for half an hour. */
    @PostMapping(path = "/previews", consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_WRITE + "')")
    ResponseEntity<?> preview(@RequestBody Map<String, Object> body) {
        if (!(body.get("q") instanceof String query) || body.size() != 1) {
            return TriageProblems.wrong("q", "q is the filter of the findings to answer, and all there is to say.");
        }
        return FindingController.filtered(
                query, filter -> ResponseEntity.ok(PreviewJson.of(triage.preview(filter, actor.get()))));
    }

    /** Answers what the preview showed, in the words of an answer to one finding. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_WRITE + "')")
    ResponseEntity<?> answer(@RequestBody Map<String, Object> body) {
        var preview = body.get("preview") instanceof String text ? UuidText.parse(text) : Optional.<UUID>empty();
        if (preview.isEmpty()) {
            return TriageProblems.wrong("preview", "preview is the id a preview was answered with.");
        }
        return switch (new TriageBody(body, "preview").read()) {
            case TriageBody.Wrong(var field, var detail) -> TriageProblems.wrong(field, detail);
            case TriageBody.Understood(var act, var _) -> told(triage.answer(preview.get(), act, actor.get()));
        };
    }

    /** Takes a bulk act back as one; findings that were answered again since stay as they are. */
    @PostMapping("/{bulk}/undo")
    @PreAuthorize("hasAuthority('" + Scopes.FINDINGS_WRITE + "')")
    ResponseEntity<?> undo(@PathVariable UUID bulk) {
        return told(triage.undo(bulk, actor.get()));
    }

    private static ResponseEntity<?> told(BulkAnswer answer) {
        return switch (answer) {
            case BulkAnswer.Done(var bulk, var applied, var passedOver) ->
                ResponseEntity.ok(new DoneJson(bulk, applied, passedOver));
            case BulkAnswer.Senseless(var refusal) -> TriageProblems.senseless(refusal);
        };
    }
}
