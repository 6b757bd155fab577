package dev.chancery.kernel;

import java.util.UUID;

/** One act from decision to side effect; the same id is on every ledger entry about it. */
public record InvocationId(UUID value) {

    /** Reads the canonical text form of a UUID; anything else is an {@link IllegalArgumentException}. */
    public static InvocationId of(String text) {
        return new InvocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
