package dev.chancery.catalog.store;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** Where a label points now. */
@Entity
@Table(schema = "catalog", name = "label")
class LabelRow {

    @EmbeddedId
    private LabelKey key;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version")
    private VersionRow version;

    @Column(name = "moved_at")
    private Instant movedAt;

    @SuppressWarnings("NullAway.Init")
    protected LabelRow() {}

    LabelRow(LabelKey key, VersionRow version, Instant movedAt) {
        this.key = key;
        this.version = version;
        this.movedAt = movedAt;
    }

    void point(VersionRow version, Instant at) {
        this.version = version;
        this.movedAt = at;
    }

    LabelKey key() {
        return key;
    }

    VersionRow version() {
        return version;
    }

    Instant movedAt() {
        return movedAt;
    }
}
