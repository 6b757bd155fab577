package dev.chancery.catalog.store;

import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Versions with their texts. */
@Repository
@Transactional(readOnly = true)
public class StoredVersions {

    private final AssetRows assets;
    private final VersionRows versions;
    private final ContentRows contents;
    private final EntityManager entities;

    StoredVersions(AssetRows assets, VersionRows versions, ContentRows contents, EntityManager entities) {
        this.assets = assets;
        this.versions = versions;
        this.contents = contents;
        this.entities = entities;
    }

    public Optional<AssetVersion> find(VersionId id) {
        return versions.find(id.value()).map(this::withContent);
    }

    public Optional<AssetVersion> find(AssetName name, int number) {
        return versions.find(name.kind(), name.name(), number).map(this::withContent);
    }

    public Optional<VersionRecord> record(VersionId id) {
        return versions.find(id.value()).map(VersionRow::record);
    }

    public Optional<AssetId> assetOf(VersionId id) {
        return versions.assetOf(id.value()).map(AssetId::new);
    }

    /** Every version of the asset, newest first. */
    public List<VersionRecord> ofAsset(AssetId asset) {
        return versions.ofAsset(asset.value()).stream().map(VersionRow::record).toList();
    }

    /** What waits for a second person, longest first. */
    public List<VersionRecord> proposed(int most) {
        return versions.inState(VersionState.PROPOSED, Limit.of(most)).stream()
                .map(VersionRow::record)
                .toList();
    }

    public int countProposed() {
        return versions.countInState(VersionState.PROPOSED);
    }

    /** A few versions that hold this text. */
    public List<VersionRecord> ofContent(Digest digest, int most) {
        return versions.ofContent(digest.hex(), Limit.of(most)).stream()
                .map(VersionRow::record)
                .toList();
    }

    public Optional<VersionRecord> newestApproved(AssetId asset) {
        return versions.newestApproved(asset.value()).map(VersionRow::record);
    }

    /** The version itself if it is approved, else the nearest approved one it descends from. */
    public Optional<VersionId> approvedAncestor(VersionId id) {
        return versions.approvedAncestor(id.value()).map(VersionId::new);
    }

    /** Keeps the version under the next number of its asset, which is locked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public AssetVersion add(AssetId asset, WrittenVersion written, String content) {
        contents.insertIfAbsent(written.digest().hex(), content);
        var row = new VersionRow(
                assets.findById(asset.value()).orElseThrow(), versions.lastNumber(asset.value()) + 1, written);
        entities.persist(row);
        entities.flush();
        return new AssetVersion(row.record(), content);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public AssetVersion proposed(VersionId id, Actor by, Instant at) {
        var row = row(id);
        row.proposed(by, at);
        return flushed(row);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public AssetVersion withdrawn(VersionId id) {
        var row = row(id);
        row.withdrawn();
        return flushed(row);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public AssetVersion decided(VersionId id, VersionState state, VersionRecord.Word word) {
        var row = row(id);
        row.decided(state, word);
        return flushed(row);
    }

    /** The digest under which this text is kept. */
    public static Digest digest(String content) {
        return Digest.sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    private VersionRow row(VersionId id) {
        return versions.find(id.value()).orElseThrow();
    }

    private AssetVersion flushed(VersionRow row) {
        entities.flush();
        return withContent(row);
    }

    private AssetVersion withContent(VersionRow row) {
        return new AssetVersion(
                row.record(), contents.findById(row.digest()).orElseThrow().body());
    }
}
