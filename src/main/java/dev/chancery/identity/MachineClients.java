package dev.chancery.identity;

import java.util.Optional;

/** Every machine that can prove by a key who it is. */
public interface MachineClients {

    /** The agent or API client of this {@code client_id}, stopped ones too. */
    Optional<MachineClient> find(String clientId);
}
