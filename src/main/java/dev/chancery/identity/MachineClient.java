package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An agent or an API client as the OAuth surface knows it.
 *
 * @param id its {@code client_id}: an agent's id, or {@code client-…}
 * @param scopes all it may ask for
 * @param audiences the tool servers for which it may have credentials verified
 * @param isActive whether it may come in at all
 */
public record MachineClient(
        String id, Actor actor, List<String> scopes, Audiences audiences, boolean isActive, List<MachineKey> keys) {

    public MachineClient {
        scopes = List.copyOf(scopes);
        keys = List.copyOf(keys);
    }

    /** The key of this id, if what it signs counts at this moment. */
    public Optional<MachineKey> openKey(String keyId, Instant moment) {
        return keys.stream()
                .filter(it -> it.id().equals(keyId) && it.isOpenAt(moment))
                .findFirst();
    }
}
