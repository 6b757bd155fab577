package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.LabelMove;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.store.StoredAssets;
import dev.chancery.catalog.store.StoredLabels;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.catalog.store.WrittenVersion;
import dev.chancery.kernel.Actor;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes the assets that come with the product. Of nodes that start together, one does. */
@Service
class Seeding {

    private static final Actor PRODUCT = new Actor.Service("chancery");
    private static final String REASON = "Comes with the product.";

    private final StoredAssets assets;
    private final StoredVersions versions;
    private final StoredLabels labels;
    private final Soundness soundness;
    private final LabelLife.Telling telling;

    Seeding(
            StoredAssets assets,
            StoredVersions versions,
            StoredLabels labels,
            Soundness soundness,
            LabelLife.Telling telling) {
        this.assets = assets;
        this.versions = versions;
        this.labels = labels;
        this.soundness = soundness;
        this.telling = telling;
    }

    @Transactional
    public void seed(AssetName name, String content, String message) {
        var id = new AssetId(telling.moments().nextId());
        if (assets.find(name).isPresent()
                || !assets.makeUnlessThere(id, name, telling.moments().now())) {
            return;
        }
        var faults = soundness.faults(name, content);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The built-in " + name + " is unsound: " + faults.getFirst());
        }
        var version = versions.add(id, written(content, message), content);
        telling.story().tell("drafted", version, PRODUCT);
        telling.story().tell("approved", version.record(), PRODUCT, it -> it.with("reason", REASON));
        promote(id, version);
    }

    private void promote(AssetId asset, AssetVersion version) {
        var move = new LabelMove(
                telling.moments().nextId(),
                asset,
                Asset.PRODUCTION,
                Optional.empty(),
                version.number(),
                PRODUCT,
                REASON,
                Optional.empty(),
                Optional.empty(),
                telling.moments().now());
        labels.move(asset, version.id(), move);
        telling.story().tellOfMove(version.record(), move);
        telling.live().forgetAfterThisTransaction();
    }

    private WrittenVersion written(String content, String message) {
        return new WrittenVersion(
                new VersionId(telling.moments().nextId()),
                StoredVersions.digest(content),
                Optional.empty(),
                message,
                PRODUCT,
                telling.moments().now(),
                true);
    }
}
