package dev.chancery.catalog.ui;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.lifecycle.AssetKinds;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.UuidText;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Leads from an asset's name, an id or the digest of a text to its page. */
@Component
class CatalogJumps implements JumpResolver {

    private static final int MOST = 5;

    private final Catalog catalog;
    private final AssetKinds kinds;
    private final StoredVersions versions;
    private final VersionPaths paths;

    CatalogJumps(Catalog catalog, AssetKinds kinds, StoredVersions versions, VersionPaths paths) {
        this.catalog = catalog;
        this.kinds = kinds;
        this.versions = versions;
        this.paths = paths;
    }

    @Override
    public List<Jump> resolve(String text) {
        var byId = UuidText.parse(text).stream()
                .flatMap(id -> Stream.concat(
                        catalog.find(new AssetId(id)).map(this::jump).stream(),
                        versions.record(new VersionId(id)).map(this::jump).stream()));
        var byDigest = Digest.parse(text).stream()
                .filter(it -> it.algorithm().equals("sha256"))
                .flatMap(it -> versions.ofContent(it, MOST).stream())
                .map(this::jump);
        return Stream.of(byId, byDigest, byName(text.toLowerCase(Locale.ROOT)))
                .flatMap(it -> it)
                .limit(MOST)
                .toList();
    }

    private Stream<Jump> byName(String text) {
        return text.length() < 2
                ? Stream.empty()
                : kinds.all().stream()
                        .flatMap(it -> catalog.ofKind(it.kind()).stream())
                        .filter(it -> it.name().name().contains(text))
                        .map(this::jump);
    }

    private Jump jump(Asset asset) {
        return new Jump(
                asset.name().name(),
                kinds.find(asset.name().kind())
                        .map(it -> it.title())
                        .orElse(asset.name().kind()),
                Links.asset(asset.name().kind(), asset.name().name()));
    }

    private Jump jump(VersionRecord version) {
        return new Jump(
                version.title(), "Version, " + version.state().label(), paths.of(version.name(), version.number()));
    }
}
