package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.LabelMove;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.spi.Use;
import dev.chancery.catalog.store.StoredAssets;
import dev.chancery.catalog.store.StoredLabels;
import dev.chancery.catalog.store.StoredVersions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Reads the tables; what labels point at comes from memory. */
@Service
class StoredCatalog implements Catalog {

    private final StoredAssets assets;
    private final StoredVersions versions;
    private final StoredLabels labels;
    private final LiveLabels live;
    private final Beside beside;

    /** What stands beside reading: uses elsewhere, and what comes with the product. */
    @Component
    record Beside(AssetUses uses, Seeding seeding) {}

    StoredCatalog(StoredAssets assets, StoredVersions versions, StoredLabels labels, LiveLabels live, Beside beside) {
        this.assets = assets;
        this.versions = versions;
        this.labels = labels;
        this.live = live;
        this.beside = beside;
    }

    @Override
    public Optional<AssetVersion> labelled(AssetName name, String label) {
        return live.find(name, label);
    }

    @Override
    public List<AssetVersion> labelled(String kind, String label) {
        return live.ofKind(kind, label);
    }

    @Override
    public Optional<Asset> find(AssetName name) {
        return assets.find(name);
    }

    @Override
    public Optional<Asset> find(AssetId id) {
        return assets.find(id);
    }

    @Override
    public List<Asset> ofKind(String kind) {
        return assets.ofKind(kind);
    }

    @Override
    public Optional<AssetVersion> version(VersionId id) {
        return versions.find(id);
    }

    @Override
    public Optional<AssetVersion> version(AssetName name, int number) {
        return versions.find(name, number);
    }

    @Override
    public List<VersionRecord> history(AssetId asset) {
        return versions.ofAsset(asset);
    }

    @Override
    public Optional<AssetVersion> liveAt(AssetId asset, String label, Instant at) {
        return labels.liveAt(asset, label, at).flatMap(versions::find);
    }

    @Override
    public List<LabelMove> moves(AssetId asset) {
        return labels.ofAsset(asset);
    }

    @Override
    public List<Use> uses(VersionId version) {
        return beside.uses().of(version);
    }

    @Override
    public void seed(AssetName name, String content, String message) {
        beside.seeding().seed(name, content, message);
    }
}
