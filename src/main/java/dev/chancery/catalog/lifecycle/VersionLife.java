package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.NewVersion;
import dev.chancery.catalog.VersionAnswer;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.catalog.store.StoredAssets;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.catalog.store.WrittenVersion;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a version's life, each with its ledger entry in one transaction, one after the other per asset. */
@Service
class VersionLife {

    private final StoredAssets assets;
    private final StoredVersions versions;
    private final Lineage lineage;
    private final AssetStory story;
    private final AssetMoments moments;

    VersionLife(StoredAssets assets, StoredVersions versions, Lineage lineage, AssetStory story, AssetMoments moments) {
        this.assets = assets;
        this.versions = versions;
        this.lineage = lineage;
        this.story = story;
        this.moments = moments;
    }

    @Transactional
    public VersionAnswer draft(NewVersion wanted, Actor by) {
        var asset = assets.find(wanted.name());
        if (asset.isEmpty() && wanted.parent().isPresent()) {
            return refused("unknown_asset", "There is no asset " + wanted.name() + ".");
        }
        var locked = asset.isPresent() ? asset.get().id() : make(wanted);
        return draft(assets.lock(locked).orElseThrow(), wanted, by);
    }

    @Transactional
    public VersionAnswer propose(VersionId id, Actor by) {
        return step(
                id,
                (asset, version) -> LifeRules.propose(version)
                        .or(() -> lineage.stale(asset, Optional.of(id)))
                        .<VersionAnswer>map(VersionAnswer.Refused::new)
                        .orElseGet(() -> kept("proposed", versions.proposed(id, by, moments.now()), by)));
    }

    @Transactional
    public VersionAnswer withdraw(VersionId id, Actor by) {
        return step(
                id,
                (_, version) -> LifeRules.withdraw(version, by)
                        .<VersionAnswer>map(VersionAnswer.Refused::new)
                        .orElseGet(() -> kept("withdrawn", versions.withdrawn(id), by)));
    }

    @Transactional
    public VersionAnswer approve(VersionId id, String reason, Actor by) {
        return step(
                id,
                (asset, version) -> LifeRules.decide(version, by)
                        .or(() -> lineage.stale(asset, Optional.of(id)))
                        .<VersionAnswer>map(VersionAnswer.Refused::new)
                        .orElseGet(() -> decided(id, VersionState.APPROVED, reason, by)));
    }

    @Transactional
    public VersionAnswer reject(VersionId id, String reason, Actor by) {
        return step(
                id,
                (_, version) -> LifeRules.decide(version, by)
                        .<VersionAnswer>map(VersionAnswer.Refused::new)
                        .orElseGet(() -> decided(id, VersionState.REJECTED, reason, by)));
    }

    private AssetId make(NewVersion wanted) {
        assets.makeUnlessThere(new AssetId(moments.nextId()), wanted.name(), moments.now());
        return assets.find(wanted.name()).orElseThrow().id();
    }

    private VersionAnswer draft(Asset asset, NewVersion wanted, Actor by) {
        var parent = wanted.parent().flatMap(versions::record);
        if (wanted.parent().isPresent()
                && parent.filter(it -> it.asset().equals(asset.id())).isEmpty()) {
            return refused("unknown_version", "The version it was made from is not one of " + asset.name() + ".");
        }
        var digest = StoredVersions.digest(wanted.content());
        if (parent.filter(it -> it.digest().equals(digest)).isPresent()) {
            return refused(
                    "unchanged_content", "The text is that of " + parent.get().title() + ".");
        }
        return lineage.stale(asset, wanted.parent())
                .<VersionAnswer>map(VersionAnswer.Refused::new)
                .orElseGet(() -> {
                    var written = new WrittenVersion(
                            new VersionId(moments.nextId()),
                            digest,
                            parent,
                            wanted.message().strip(),
                            by,
                            moments.now(),
                            false);
                    return kept("drafted", versions.add(asset.id(), written, wanted.content()), by);
                });
    }

    private interface Step {
        VersionAnswer take(Asset asset, VersionRecord version);
    }

    /** Locks the asset before it looks at the version, so that of two steps at once the second sees the first. */
    private VersionAnswer step(VersionId id, Step step) {
        var asset = versions.assetOf(id).flatMap(assets::lock);
        return asset.isEmpty()
                ? refused("unknown_version", "There is no version " + id + ".")
                : step.take(asset.get(), versions.record(id).orElseThrow());
    }

    private VersionAnswer decided(VersionId id, VersionState state, String reason, Actor by) {
        var word = new VersionRecord.Word(by, moments.now(), reason.strip());
        var version = versions.decided(id, state, word);
        story.tell(state.label(), version.record(), by, it -> it.retaining("reason", word.reason()));
        return new VersionAnswer.Kept(version);
    }

    private VersionAnswer kept(String what, AssetVersion version, Actor by) {
        story.tell(what, version, by);
        return new VersionAnswer.Kept(version);
    }

    private static VersionAnswer refused(String code, String detail) {
        return new VersionAnswer.Refused(new Refusal(code, detail));
    }
}
