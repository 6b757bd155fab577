package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The keys by which agents and API clients prove who they are. Only public halves come here. To rotate, add the next key,
 * let the machine change over, and revoke the old one or let its window close.
 */
public interface MachineKeys {

    /** How many keys of one machine may be alive at once. */
    int MOST = 8;

    List<MachineKey> of(AgentId agent);

    List<MachineKey> of(Actor.ApiClient client);

    Answer add(AgentId agent, NewKey key, Actor by);

    Answer add(Actor.ApiClient client, NewKey key, Actor by);

    /** Ends a key at once and for good, whoever's it is. */
    Answer revoke(String keyId, String reason, Actor by);

    /**
     * A key to be added.
     *
     * @param text a JWK or PEM with the public half
     * @param notBefore now, if empty
     */
    record NewKey(String text, Optional<Instant> notBefore, Optional<Instant> notAfter) {

        /** A key that counts from now until it is revoked. */
        public static NewKey of(String text) {
            return new NewKey(text, Optional.empty(), Optional.empty());
        }
    }

    /** What became of a wish to add or revoke a key. */
    sealed interface Answer {}

    /** Done and in the ledger; this is the key now. */
    record Kept(MachineKey key) implements Answer {}

    /**
     * Not done: {@code invalid_key}, {@code key_taken}, {@code invalid_window}, {@code too_many_keys},
     * {@code machine_not_found}, {@code wrong_state}, {@code key_not_found}, {@code reason_missing}.
     */
    record Refused(Refusal refusal) implements Answer {}
}
