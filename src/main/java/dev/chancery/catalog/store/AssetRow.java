package dev.chancery.catalog.store;

import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.AssetName;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** The row of an asset; the lock on it puts everything that happens to the asset in one order. */
@Entity
@Table(schema = "catalog", name = "asset")
class AssetRow {

    @Id
    private UUID id;

    private String kind;
    private String name;

    @Column(name = "created_at")
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected AssetRow() {}

    AssetId id() {
        return new AssetId(id);
    }

    AssetName name() {
        return new AssetName(kind, name);
    }

    Instant createdAt() {
        return createdAt;
    }
}
