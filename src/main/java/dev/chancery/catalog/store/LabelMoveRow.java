package dev.chancery.catalog.store;

import dev.chancery.catalog.LabelMove;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One move of a label, kept for ever. */
@Entity
@Immutable
@Table(schema = "catalog", name = "label_move")
class LabelMoveRow {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "asset")
    private AssetRow asset;

    private String label;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "from_version")
    private @Nullable VersionRow from;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "to_version")
    private VersionRow to;

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "moved_by_kind"))
    @AttributeOverride(name = "id", column = @Column(name = "moved_by_id"))
    @AttributeOverride(name = "name", column = @Column(name = "moved_by_name"))
    private ActorColumns by;

    private String reason;
    private @Nullable String evidence;
    private @Nullable String overridden;

    @Column(name = "moved_at")
    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected LabelMoveRow() {}

    LabelMoveRow(AssetRow asset, @Nullable VersionRow from, VersionRow to, LabelMove move) {
        this.id = move.id();
        this.asset = asset;
        this.label = move.label();
        this.from = from;
        this.to = to;
        this.by = ActorColumns.of(move.by());
        this.reason = move.reason();
        this.evidence = move.evidence().orElse(null);
        this.overridden = move.overridden().orElse(null);
        this.at = move.at();
    }

    VersionRow to() {
        return to;
    }

    LabelMove move() {
        return new LabelMove(
                id,
                asset.id(),
                label,
                Optional.ofNullable(from).map(it -> it.record().number()),
                to.record().number(),
                by.actor(),
                reason,
                Optional.ofNullable(evidence),
                Optional.ofNullable(overridden),
                at);
    }
}
