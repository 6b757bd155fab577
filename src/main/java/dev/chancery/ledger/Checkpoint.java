package dev.chancery.ledger;

import dev.chancery.attest.SignedNote;
import dev.chancery.attest.VerificationKey;
import java.time.Instant;
import java.util.Base64;

/**
 * A signed tree head: the root hash of the first {@code size} entries, and the C2SP tlog-checkpoint note that any
 * transparency-log client can check.
 */
public record Checkpoint(String origin, long size, byte[] root, Instant signedAt, String keyId, String note) {

    /** What the note of such a checkpoint says above its signatures. */
    public static String text(String origin, long size, byte[] root) {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /** Whether the note says just this, and is signed in the log's name by this key. */
    public boolean isSignedBy(VerificationKey key) {
        return SignedNote.parse(note)
                .filter(it -> it.text().equals(text(origin, size, root)))
                .filter(it -> it.verifies(origin, key))
                .isPresent();
    }
}
