package dev.chancery.catalog.web;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetDesk;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.LabelRequest;
import dev.chancery.catalog.MoveAnswer;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.identity.CurrentActor;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Machines propose versions and move free labels. Approving one, and putting it into production, is for people. */
@RestController
@RequestMapping(path = "/v1/assets/{kind}/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
@PreAuthorize("hasAuthority('" + Scopes.ASSETS_WRITE + "')")
class AssetWriting {

    private final Catalog catalog;
    private final AssetDesk desk;
    private final CurrentActor actor;

    AssetWriting(Catalog catalog, AssetDesk desk, CurrentActor actor) {
        this.catalog = catalog;
        this.desk = desk;
        this.actor = actor;
    }

    /**
     * A text to propose.
     *
     * @param parent the number of the version it was made from; none for the first
     * @param draft whether to keep it without proposing it
     */
    record ProposalBody(
            @Nullable String content,
            @Nullable String message,
            @Nullable Integer parent,
            @Nullable Boolean draft) {}

    /**
     * Where a label shall point.
     *
     * @param from where the caller saw it point; none when it pointed nowhere
     */
    record LabelBody(
            @Nullable Integer version,
            @Nullable Integer from,
            @Nullable String reason) {}

    /** A move of a label, once it is done. */
    record MoveJson(String label, Optional<Integer> from, int to) {}

    /** Drafts the text and proposes it at once; a text that is not sound stays a draft, and the answer says why. */
    @PostMapping(path = "/versions", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> propose(@PathVariable String kind, @PathVariable String name, @RequestBody ProposalBody body) {
        var asset = AssetName.parse(kind, name);
        if (asset.isEmpty()) {
            return Refusals.answer(new Refusal("invalid_name", kind + "/" + name + " cannot name an asset."));
        }
        var parent = Optional.ofNullable(body.parent()).flatMap(it -> catalog.version(asset.get(), it));
        if (body.parent() != null && parent.isEmpty()) {
            return Refusals.answer(
                    new Refusal("unknown_version", asset.get() + " has no version " + body.parent() + "."));
        }
        var wanted =
                new NewVersion(asset.get(), parent.map(AssetVersion::id), text(body.content()), text(body.message()));
        var drafted = desk.draft(wanted, actor.get());
        return !Boolean.TRUE.equals(body.draft()) && drafted instanceof VersionAnswer.Kept(var version)
                ? created(desk.propose(version.id(), actor.get()))
                : created(drafted);
    }

    /** Asks for a draft to be approved. */
    @PostMapping("/versions/{number}/propose")
    ResponseEntity<?> propose(@PathVariable String kind, @PathVariable String name, @PathVariable String number) {
        return with(kind, name, number, it -> answer(desk.propose(it.id(), actor.get())));
    }

    /** Withdraws a proposal the caller had a hand in. */
    @PostMapping("/versions/{number}/withdraw")
    ResponseEntity<?> withdraw(@PathVariable String kind, @PathVariable String name, @PathVariable String number) {
        return with(kind, name, number, it -> answer(desk.withdraw(it.id(), actor.get())));
    }

    /** Points a label at an approved version; {@code expected} is the version the caller believes it points at now. */
    @PutMapping(path = "/labels/{label}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<?> move(
            @PathVariable String kind,
            @PathVariable String name,
            @PathVariable String label,
            @RequestBody LabelBody body) {
        return with(kind, name, String.valueOf(body.version()), to -> {
            var from = Optional.ofNullable(body.from()).flatMap(it -> catalog.version(to.name(), it));
            var request = new LabelRequest(
                    to.asset(), label, from.map(AssetVersion::id), to.id(), text(body.reason()), Optional.empty());
            return switch (desk.move(request, actor.get())) {
                case MoveAnswer.Moved(var move) ->
                    ResponseEntity.ok(new MoveJson(move.label(), move.from(), move.to()));
                case MoveAnswer.LacksEvidence(var refusal) -> Refusals.answer(refusal);
                case MoveAnswer.Refused(var refusal) -> Refusals.answer(refusal);
            };
        });
    }

    private ResponseEntity<?> with(
            String kind, String name, String number, Function<AssetVersion, ResponseEntity<?>> answer) {
        var asset = AssetName.parse(kind, name).flatMap(catalog::find).map(Asset::name);
        if (asset.isEmpty()) {
            return Refusals.answer(new Refusal("unknown_asset", "There is no asset " + kind + "/" + name + "."));
        }
        return Numbers.parse(number)
                .flatMap(it -> catalog.version(asset.get(), it))
                .<ResponseEntity<?>>map(answer)
                .orElseGet(() -> Refusals.answer(
                        new Refusal("unknown_version", asset.get() + " has no version " + number + ".")));
    }

    private static ResponseEntity<?> created(VersionAnswer answer) {
        return answer instanceof VersionAnswer.Kept(var version)
                ? ResponseEntity.created(URI.create("/v1/assets/" + version.name() + "/versions/" + version.number()))
                        .body(VersionJson.of(version.record()))
                : answer(answer);
    }

    private static ResponseEntity<?> answer(VersionAnswer answer) {
        return switch (answer) {
            case VersionAnswer.Kept(var version) -> ResponseEntity.ok(VersionJson.of(version.record()));
            case VersionAnswer.Unsound(var refusal, var faults) -> Refusals.answer(refusal, faults);
            case VersionAnswer.Refused(var refusal) -> Refusals.answer(refusal);
        };
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
