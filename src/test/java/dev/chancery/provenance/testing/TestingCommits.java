package dev.chancery.provenance.testing;

import java.util.UUID;

/** Commit ids that no other test uses. */
public final class TestingCommits {

    private TestingCommits() {}

    public static String fresh() {
        var digits = UUID.randomUUID().toString().replace("-", "");
        return digits + digits.substring(0, 8);
    }
}
