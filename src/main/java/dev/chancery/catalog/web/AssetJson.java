package dev.chancery.catalog.web;

import dev.chancery.catalog.Asset;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** An asset with the number of the version each of its labels points at. */
record AssetJson(String id, String kind, String name, Instant createdAt, Map<String, Integer> labels) {

    static AssetJson of(Asset asset) {
        return new AssetJson(
                asset.id().toString(),
                asset.name().kind(),
                asset.name().name(),
                asset.createdAt(),
                asset.labels().values().stream().collect(Collectors.toMap(Asset.Label::name, Asset.Label::number)));
    }
}
