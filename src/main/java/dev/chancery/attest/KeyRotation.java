package dev.chancery.attest;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Changes our own signing keys without a moment at which something good is refused: the next key is published before it
 * signs, and the one it follows goes on counting until no node signs with it any more. Joins the caller's transaction.
 */
public interface KeyRotation {

    /** How long a key that has been followed still counts; longer than any node may take to hear of it. */
    Duration OVERLAP = Duration.ofMinutes(2);

    /**
     * Makes the role's next key, which signs from {@code lead} on.
     *
     * @param lead how long the next key is published before it signs: at least as long as verifiers cache our keys
     */
    Rotated rotate(SigningRole role, Duration lead);

    /**
     * Takes a key back: what it signed counts no more, whenever that was.
     *
     * @param at since when it is not ours alone any more
     * @return the key as it is now; empty when there is none of this id that is not revoked
     */
    Optional<PublishedKey> revoke(String keyId, Instant at);

    /** The key that will sign next, and the one that it follows. */
    record Rotated(PublishedKey next, Optional<PublishedKey> followed) {}
}
