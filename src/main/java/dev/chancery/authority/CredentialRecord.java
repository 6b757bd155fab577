package dev.chancery.authority;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * A credential as it stands at the moment it was read.
 *
 * @param onBehalfOf the label of the one it was issued for, as {@code person:ada}
 * @param boundTo the thumbprint of the key that must prove its presence
 */
public record CredentialRecord(
        UUID id,
        State state,
        InvocationId invocation,
        TaskId task,
        AgentId agent,
        String onBehalfOf,
        String audience,
        String act,
        String keyId,
        Instant issuedAt,
        Instant expiresAt,
        Optional<String> boundTo,
        Optional<Instant> consumedAt,
        Optional<Revocation> revocation) {

    /** Where a credential is in its life. */
    public enum State {
        ISSUED,
        CONSUMED,
        EXPIRED,
        REVOKED;

        /** Lower case, as it is answered and shown. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** When, by whom and why it was taken back. */
    public record Revocation(Instant at, String by, String reason) {}
}
