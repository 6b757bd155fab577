package dev.chancery.provenance.testing;

import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Commit ids and images that no other test uses. */
public final class TestingCommits {

    private TestingCommits() {}

    /** The digest of an image nobody else has. */
    public static Digest freshImage() {
        return Digest.sha256(fresh().getBytes(StandardCharsets.UTF_8));
    }

    public static String fresh() {
        var digits = UUID.randomUUID().toString().replace("-", "");
        return digits + digits.substring(0, 8);
    }
}
