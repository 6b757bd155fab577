package dev.chancery.review.framing;

import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;

/**
 * Keeps what is under review apart from what a model is told. The marks carry the digest of what they enclose, so nobody
 * can write a text that closes its own fence.
 */
final class Fence {

    private static final int LENGTH = 16;

    private Fence() {}

    /** The text between two marks of this name. */
    static String around(String name, String text) {
        var mark = name + "-"
                + Digest.sha256(text.getBytes(StandardCharsets.UTF_8)).hex().substring(0, LENGTH);
        return "<<<BEGIN " + mark + "\n" + text + (text.endsWith("\n") ? "" : "\n") + "<<<END " + mark;
    }
}
