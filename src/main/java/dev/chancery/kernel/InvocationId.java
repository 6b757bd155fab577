package dev.chancery.kernel;

import java.util.Optional;
import java.util.UUID;

/** One act from decision to side effect; the same id is on every ledger entry about it. */
public record InvocationId(UUID value) {

    /** Reads the whole text of a UUID; anything else is no id. */
    public static Optional<InvocationId> parse(String text) {
        return UuidText.parse(text).map(InvocationId::new);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
