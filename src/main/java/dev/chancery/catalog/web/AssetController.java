package dev.chancery.catalog.web;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.lifecycle.AssetKinds;
import dev.chancery.catalog.spi.AssetType;
import dev.chancery.identity.Scopes;
import dev.chancery.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /v1/assets}: what is there, what is in use, what was in use when, and every text as a file. */
@RestController
@RequestMapping("/v1/assets")
@PreAuthorize("hasAuthority('" + Scopes.ASSETS_READ + "')")
class AssetController {

    private final Catalog catalog;
    private final AssetKinds kinds;

    AssetController(Catalog catalog, AssetKinds kinds) {
        this.catalog = catalog;
        this.kinds = kinds;
    }

    /** Assets by kind and name. */
    record AssetsJson(List<AssetJson> assets) {}

    /** Versions, newest first. */
    record VersionsJson(List<VersionJson> versions) {}

    /** What a label points at, or pointed at. */
    record LiveJson(String asset, String label, Instant at, VersionJson version) {}

    /** Every governed asset and what its labels point at. */
    @GetMapping
    AssetsJson all() {
        return new AssetsJson(kinds.all().stream()
                .flatMap(it -> catalog.ofKind(it.kind()).stream())
                .map(AssetJson::of)
                .toList());
    }

    /** The assets of one kind. */
    @GetMapping("/{kind}")
    ResponseEntity<?> ofKind(@PathVariable String kind) {
        return kinds.find(kind).isPresent()
                ? ResponseEntity.ok(new AssetsJson(
                        catalog.ofKind(kind).stream().map(AssetJson::of).toList()))
                : Refusals.answer(new Refusal("unknown_kind", "There is no kind of asset called " + kind + "."));
    }

    /** The asset; with {@code at}, what its label pointed at in that moment. */
    @GetMapping("/{kind}/{name}")
    ResponseEntity<?> one(
            @PathVariable String kind,
            @PathVariable String name,
            @RequestParam Optional<String> at,
            @RequestParam(defaultValue = Asset.PRODUCTION) String label) {
        return with(
                kind,
                name,
                asset -> at.<ResponseEntity<?>>map(it -> liveAt(asset, label, it))
                        .orElseGet(() -> ResponseEntity.ok(AssetJson.of(asset))));
    }

    /** The versions of an asset, newest first. */
    @GetMapping("/{kind}/{name}/versions")
    ResponseEntity<?> versions(@PathVariable String kind, @PathVariable String name) {
        return with(
                kind,
                name,
                asset -> ResponseEntity.ok(new VersionsJson(catalog.history(asset.id()).stream()
                        .map(VersionJson::of)
                        .toList())));
    }

    /** One version: its digest, who wrote and who approved it. */
    @GetMapping("/{kind}/{name}/versions/{number}")
    ResponseEntity<?> version(@PathVariable String kind, @PathVariable String name, @PathVariable String number) {
        return with(kind, name, number, it -> ResponseEntity.ok(VersionJson.of(it.record())));
    }

    /** The text as a file; its digest is the entity tag. */
    @GetMapping("/{kind}/{name}/versions/{number}/content")
    ResponseEntity<?> content(@PathVariable String kind, @PathVariable String name, @PathVariable String number) {
        return with(kind, name, number, this::file);
    }

    private ResponseEntity<byte[]> file(AssetVersion version) {
        var extension =
                kinds.find(version.name().kind()).map(AssetType::extension).orElse("txt");
        var file = version.name().name() + "-v" + version.number() + "." + extension;
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .eTag(version.digest().toString())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file).build().toString())
                .body(version.content().getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<?> liveAt(Asset asset, String label, String at) {
        try {
            var moment = Instant.parse(at);
            return catalog.liveAt(asset.id(), label, moment)
                    .<ResponseEntity<?>>map(it -> ResponseEntity.ok(
                            new LiveJson(asset.name().toString(), label, moment, VersionJson.of(it.record()))))
                    .orElseGet(() -> Refusals.answer(new Refusal(
                            "unknown_version", label + " of " + asset.name() + " pointed nowhere at " + moment + ".")));
        } catch (DateTimeParseException notAMoment) {
            return Refusals.answer(
                    new Refusal("malformed_moment", "A moment is as 2026-03-24T14:00:00Z, but was: " + at));
        }
    }

    private ResponseEntity<?> with(String kind, String name, Function<Asset, ResponseEntity<?>> answer) {
        return AssetName.parse(kind, name)
                .flatMap(catalog::find)
                .<ResponseEntity<?>>map(answer)
                .orElseGet(() ->
                        Refusals.answer(new Refusal("unknown_asset", "There is no asset " + kind + "/" + name + ".")));
    }

    private ResponseEntity<?> with(
            String kind, String name, String number, Function<AssetVersion, ResponseEntity<?>> answer) {
        return with(
                kind,
                name,
                asset -> Numbers.parse(number)
                        .flatMap(it -> catalog.version(asset.name(), it))
                        .<ResponseEntity<?>>map(answer)
                        .orElseGet(() -> Refusals.answer(
                                new Refusal("unknown_version", asset.name() + " has no version " + number + "."))));
    }
}
