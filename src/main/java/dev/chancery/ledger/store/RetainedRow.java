package dev.chancery.ledger.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A text kept beside an entry, or the moment it was purged. */
public record RetainedRow(UUID entry, String name, Optional<SaltedText> text, Optional<Instant> purgedAt) {

    /** Whether this may stand where the entry has this digest: the text behind it, or nothing any more. */
    public boolean fits(String saltedDigest) {
        return text.map(it -> it.saltedDigest().equals(saltedDigest)).orElseGet(purgedAt::isPresent);
    }
}
