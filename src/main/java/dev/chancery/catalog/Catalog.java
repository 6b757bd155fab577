package dev.chancery.catalog;

import dev.chancery.catalog.spi.Use;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the governed assets. */
public interface Catalog {

    /**
     * The version this label points at. Kept in memory: a move is seen at once on the node that made it and within a
     * second on every other, so this may be asked for each act.
     */
    Optional<AssetVersion> labelled(AssetName name, String label);

    /**
     * The versions of all assets of a kind this label points at, by name. Kept like {@link #labelled(AssetName, String)}:
     * as long as no label moved, it is the same list.
     */
    List<AssetVersion> labelled(String kind, String label);

    Optional<Asset> find(AssetName name);

    Optional<Asset> find(AssetId id);

    /** Every asset of this kind, by name. */
    List<Asset> ofKind(String kind);

    Optional<AssetVersion> version(VersionId id);

    Optional<AssetVersion> version(AssetName name, int number);

    /** Every version of the asset, newest first. */
    List<VersionRecord> history(AssetId asset);

    /** The version this label pointed at in that moment. */
    Optional<AssetVersion> liveAt(AssetId asset, String label, Instant at);

    /** Every move of every label of the asset, newest first. */
    List<LabelMove> moves(AssetId asset);

    /** Where the version is used: its labels, then what other modules know. */
    List<Use> uses(VersionId version);

    /**
     * Makes the asset with this text as its first version, approved and in production, on behalf of Chancery itself;
     * does nothing when the asset exists. For what comes with the product.
     */
    void seed(AssetName name, String content, String message);
}
