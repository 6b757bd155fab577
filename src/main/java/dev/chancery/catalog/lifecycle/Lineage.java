package dev.chancery.catalog.lifecycle;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.store.StoredVersions;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether a version was made from what holds now. A version descends, over drafts and refused ones, from one approved
 * version; that must be the newest approved or the one in production, so that nothing somebody else had approved in the
 * meantime is undone by accident.
 */
@Component
class Lineage {

    private final StoredVersions versions;

    Lineage(StoredVersions versions) {
        this.versions = versions;
    }

    Optional<Refusal> stale(Asset asset, Optional<VersionId> parent) {
        var base = parent.flatMap(versions::approvedAncestor);
        var newest = versions.newestApproved(asset.id());
        if (base.equals(newest.map(VersionRecord::id))
                || (base.isPresent() && base.equals(asset.production().map(Asset.Label::version)))) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                "stale_parent",
                newest.map(it -> it.title() + " was approved in the meantime: make the change from it.")
                        .orElse("The version it was made from is not one of " + asset.name() + ".")));
    }
}
