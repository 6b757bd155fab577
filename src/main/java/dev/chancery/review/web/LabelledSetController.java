package dev.chancery.review.web;

import dev.chancery.catalog.spi.Fault;
import dev.chancery.http.Problems;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.evaluation.LabelledSet;
import dev.chancery.review.evaluation.LabelledSets;
import dev.chancery.review.evaluation.Purpose;
import dev.chancery.review.evaluation.SetAnswer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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

/** The labelled sets evaluations measure on: handed in as JSON Lines, kept in versions. */
@RestController
@RequestMapping("/v1/labelled-sets")
class LabelledSetController {

    private static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson");

    private final LabelledSets sets;
    private final CurrentActor actor;

    LabelledSetController(LabelledSets sets, CurrentActor actor) {
        this.sets = sets;
        this.actor = actor;
    }

    record SetsJson(List<SetJson> sets) {}

    record SetJson(String name, int number, String purpose, int cases, String digest, String addedBy, Instant addedAt) {

        static SetJson of(LabelledSet it) {
            return new SetJson(
                    it.name(),
                    it.number(),
                    it.purpose().label(),
                    it.cases(),
                    it.digest().toString(),
                    it.by(),
                    it.at());
        }
    }

    /** Every version of every set. */
    @GetMapping
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
    SetsJson all() {
        return new SetsJson(sets.all().stream().map(SetJson::of).toList());
    }

    /** Keeps the text as the next version of this set; the purpose is {@code grouping} or {@code findings}. */
    @PostMapping(
            path = "/{name}",
            consumes = {"application/x-ndjson", "text/plain"})
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_WRITE + "')")
    ResponseEntity<?> add(@PathVariable String name, @RequestParam String purpose, @RequestBody String text) {
        var wanted = purpose(purpose);
        if (wanted.isEmpty()) {
            return Problems.of(
                    HttpStatus.BAD_REQUEST,
                    new Refusal("invalid_request", "The purpose of a set is grouping or findings."));
        }
        return switch (sets.add(name, wanted.get(), text, actor.get())) {
            case SetAnswer.Kept(var set) ->
                ResponseEntity.status(HttpStatus.CREATED).body(SetJson.of(set));
            case SetAnswer.Unsound(var refusal, var faults) ->
                Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, new Refusal(refusal.code(), sentences(faults)));
            case SetAnswer.Refused(var refusal) -> Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
        };
    }

    /** The newest version as it was handed in. */
    @GetMapping("/{name}/content")
    @PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
    ResponseEntity<?> content(@PathVariable String name) {
        return sets.newest(name)
                .flatMap(it -> sets.text(it.id()))
                .<ResponseEntity<?>>map(
                        it -> ResponseEntity.ok().contentType(JSON_LINES).body(it))
                .orElseGet(() -> Problems.of(
                        HttpStatus.NOT_FOUND,
                        new Refusal("unknown_set", "There is no labelled set called " + name + ".")));
    }

    private static Optional<Purpose> purpose(String label) {
        return Arrays.stream(Purpose.values())
                .filter(it -> it.label().equals(label))
                .findFirst();
    }

    private static String sentences(List<Fault> faults) {
        return String.join(" ", faults.stream().map(Fault::toString).toList());
    }
}
