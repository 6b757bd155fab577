package dev.chancery.verifier;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The credentials that were refused within the last month, and why. */
public interface Refusals {

    /** How many since this moment, by code; a code that did not occur is absent. */
    Map<RefusalCode, Long> since(Instant moment);

    /** The newest, of one code or of all, older than this refusal or the newest of all; at most so many. */
    List<PastRefusal> page(Optional<RefusalCode> code, Optional<UUID> before, int most);

    /** Every refusal of one credential, oldest first. */
    List<PastRefusal> of(UUID credential);
}
