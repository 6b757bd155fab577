package dev.chancery.catalog;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An asset as it stands: its labels by name, each with the version it points at. */
public record Asset(AssetId id, AssetName name, Instant createdAt, Map<String, Label> labels) {

    /** The label under which an asset is in use. It is protected: only approved versions carry it. */
    public static final String PRODUCTION = "production";

    /** A pointer at a version. */
    public record Label(String name, VersionId version, int number, Instant movedAt) {}

    public Asset {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** Where this label points. */
    public Optional<Label> label(String name) {
        return Optional.ofNullable(labels.get(name));
    }

    /** What is in use. */
    public Optional<Label> production() {
        return label(PRODUCTION);
    }

    /** The labels that point at this version. */
    public List<String> labelsOf(VersionId version) {
        return labels.values().stream()
                .filter(it -> it.version().equals(version))
                .map(Label::name)
                .toList();
    }

    /** Whether only approved versions may carry this label. */
    public static boolean isProtected(String label) {
        return label.equals(PRODUCTION);
    }
}
