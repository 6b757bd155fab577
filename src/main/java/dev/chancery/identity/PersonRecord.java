package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/** A person as the console shows them; never with anything about their password. */
public record PersonRecord(
        PersonId id,
        String name,
        String displayName,
        Role role,
        Instant createdAt,
        Optional<Instant> lastSignedInAt,
        Optional<Instant> disabledAt) {

    /** The person as the author of a ledger entry. */
    public Actor.Person actor() {
        return new Actor.Person(id, name);
    }
}
