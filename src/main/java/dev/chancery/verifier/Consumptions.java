package dev.chancery.verifier;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** When credentials were used, for as long as any of them could still be presented and a day longer. */
public interface Consumptions {

    /** Those among these that were used, with the moment. */
    Map<UUID, Instant> among(Collection<UUID> credentials);
}
