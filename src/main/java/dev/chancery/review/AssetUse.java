package dev.chancery.review;

import dev.chancery.kernel.Digest;

/** A version of a governed asset a run stood on, and the digest of its text. */
public record AssetUse(String kind, String name, int number, Digest digest) {

    /** As {@code prompt/security@7}. */
    public String title() {
        return kind + "/" + name + "@" + number;
    }
}
