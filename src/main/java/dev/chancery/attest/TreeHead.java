package dev.chancery.attest;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A checkpoint read from its note (C2SP tlog-checkpoint): the log's name, its size and the root hash over its entries. */
public record TreeHead(String origin, long size, byte[] root, SignedNote note) {

    /** Reads a published checkpoint; empty when it is none. */
    public static Optional<TreeHead> parse(String checkpoint) {
        return SignedNote.parse(checkpoint).flatMap(TreeHead::of);
    }

    private static Optional<TreeHead> of(SignedNote note) {
        var lines = note.text().split("\n", -1);
        if (lines.length < 4 || lines[0].isEmpty() || !lines[1].matches("0|[1-9][0-9]{0,17}")) {
            return Optional.empty();
        }
        try {
            var root = Base64.getDecoder().decode(lines[2]);
            return root.length == 32
                    ? Optional.of(new TreeHead(lines[0], Long.parseLong(lines[1]), root, note))
                    : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /** Whether this key signed the checkpoint under the log's own name. */
    public boolean isSignedBy(VerificationKey key) {
        return note.verifies(origin, key);
    }

    @Override
    public String toString() {
        return "%s, %d entries, root %s"
                .formatted(origin, size, Base64.getEncoder().encodeToString(Arrays.copyOf(root, 6)));
    }
}
