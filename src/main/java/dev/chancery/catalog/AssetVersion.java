package dev.chancery.catalog;

import dev.chancery.kernel.Digest;

/** A version with its text. The text never changes, so whatever is made from it may be kept by its digest. */
public record AssetVersion(VersionRecord record, String content) {

    public VersionId id() {
        return record.id();
    }

    public AssetId asset() {
        return record.asset();
    }

    public AssetName name() {
        return record.name();
    }

    public int number() {
        return record.number();
    }

    public Digest digest() {
        return record.digest();
    }

    public VersionState state() {
        return record.state();
    }
}
