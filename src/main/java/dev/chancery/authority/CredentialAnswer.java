package dev.chancery.authority;

import dev.chancery.kernel.Refusal;
import java.time.Instant;
import java.util.UUID;

/** What the desk says to a request for one act. Whatever it says is committed and in the ledger. */
public sealed interface CredentialAnswer {

    /** A compact JWS that is good for this one act, once, until it expires. */
    record Issued(String credential, Instant expiresAt) implements CredentialAnswer {

        /** Leaves the credential out, so that no log line carries it. */
        @Override
        public String toString() {
            return "Issued[expiresAt=" + expiresAt + "]";
        }
    }

    /** Policy said no, {@code policy_denied} in general and under a code of its own where that helps. */
    record Denied(Refusal refusal) implements CredentialAnswer {}

    /**
     * Policy leaves it to a person; the code is {@code approval_required}. Once this approval is given, exactly the same
     * request is answered with a credential, one time.
     */
    record Escalated(Refusal refusal, UUID approval) implements CredentialAnswer {}
}
