package dev.chancery.catalog.store;

import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.LabelMove;
import dev.chancery.catalog.VersionId;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Labels and their moves. */
@Repository
@Transactional(readOnly = true)
public class StoredLabels {

    private final LabelRows labels;
    private final LabelMoveRows moves;
    private final VersionRows versions;
    private final EntityManager entities;

    StoredLabels(LabelRows labels, LabelMoveRows moves, VersionRows versions, EntityManager entities) {
        this.labels = labels;
        this.moves = moves;
        this.versions = versions;
        this.entities = entities;
    }

    public Optional<VersionId> find(AssetName name, String label) {
        return labels.find(name.kind(), name.name(), label)
                .map(it -> it.version().record().id());
    }

    public Optional<VersionId> liveAt(AssetId asset, String label, Instant at) {
        return moves.lastBefore(asset.value(), label, at)
                .map(it -> it.to().record().id());
    }

    /** Every move of every label of the asset, newest first. */
    public List<LabelMove> ofAsset(AssetId asset) {
        return moves.ofAsset(asset.value()).stream().map(LabelMoveRow::move).toList();
    }

    /** Whether the label has ever pointed at this version. */
    public boolean hasCarried(VersionId version, String label) {
        return moves.hasCarried(version.value(), label);
    }

    /** How often labels have been moved, all together. */
    public long moves() {
        return labels.moves();
    }

    /** Points the label of a locked asset at the version, and keeps the move. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void move(AssetId asset, VersionId to, LabelMove move) {
        var key = new LabelKey(asset.value(), move.label());
        var target = versions.find(to.value()).orElseThrow();
        var label = labels.find(key);
        var from = label.map(LabelRow::version).orElse(null);
        label.ifPresentOrElse(
                it -> it.point(target, move.at()), () -> entities.persist(new LabelRow(key, target, move.at())));
        entities.persist(new LabelMoveRow(target.asset(), from, target, move));
        entities.flush();
        labels.countMove();
    }
}
