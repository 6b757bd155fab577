package dev.chancery.catalog.store;

import dev.chancery.catalog.Asset;
import dev.chancery.catalog.AssetId;
import dev.chancery.catalog.AssetName;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Assets and where their labels point. */
@Repository
@Transactional(readOnly = true)
public class StoredAssets {

    private final AssetRows assets;
    private final LabelRows labels;

    StoredAssets(AssetRows assets, LabelRows labels) {
        this.assets = assets;
        this.labels = labels;
    }

    public Optional<Asset> find(AssetId id) {
        return assets.findById(id.value()).map(this::asset);
    }

    public Optional<Asset> find(AssetName name) {
        return assets.findByKindAndName(name.kind(), name.name()).map(this::asset);
    }

    public List<Asset> ofKind(String kind) {
        var rows = assets.findByKindOrderByName(kind);
        var found = labels.ofAssets(rows.stream().map(it -> it.id().value()).toList()).stream()
                .collect(Collectors.groupingBy(it -> new AssetId(it.key().asset())));
        return rows.stream()
                .map(it -> asset(it, found.getOrDefault(it.id(), List.of())))
                .sorted(Comparator.comparing(it -> it.name().name()))
                .toList();
    }

    /** Makes the asset unless it exists; whether it was made. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean makeUnlessThere(AssetId id, AssetName name, Instant at) {
        return assets.insertIfAbsent(id.value(), name.kind(), name.name(), at) == 1;
    }

    /** The asset, locked until the transaction ends: whatever changes it comes one after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Asset> lock(AssetId id) {
        return assets.lock(id.value()).map(this::asset);
    }

    private Asset asset(AssetRow row) {
        return asset(row, labels.ofAssets(List.of(row.id().value())));
    }

    private static Asset asset(AssetRow row, List<LabelRow> labels) {
        Map<String, Asset.Label> byName = labels.stream()
                .map(StoredAssets::label)
                .collect(Collectors.toMap(Asset.Label::name, Function.identity()));
        return new Asset(row.id(), row.name(), row.createdAt(), byName);
    }

    private static Asset.Label label(LabelRow row) {
        var version = row.version().record();
        return new Asset.Label(row.key().name(), version.id(), version.number(), row.movedAt());
    }
}
