package dev.chancery.catalog;

import java.util.Optional;

/** A label was moved; published in the transaction that moves it. */
public record LabelMoved(AssetName name, String label, Optional<VersionId> from, VersionId to) {}
