package dev.chancery.authority;

import dev.chancery.kernel.Refusal;

/** What becomes of the wish to take something back. */
public sealed interface RevokeAnswer {

    /** It no longer counts, and so many things with it, itself included. */
    record Revoked(int count) implements RevokeAnswer {}

    /** {@code unknown_task}, {@code unknown_credential} or {@code already_ended}; nothing changed. */
    record Refused(Refusal refusal) implements RevokeAnswer {}
}
