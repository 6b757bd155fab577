package dev.chancery.identity;

import java.time.Instant;

/** The memory of what counts once, shared by every node and kept across restarts: client assertions and DPoP proofs. */
public interface UsedProofs {

    /**
     * Whether nobody used it before, which is durable when this returns. Of any number of callers exactly one is told so.
     *
     * @param party who made it; ids of different parties do not collide
     * @param expiresAt after this it would be refused for its age, and may be forgotten
     */
    boolean firstUse(String party, String proof, Instant expiresAt);
}
