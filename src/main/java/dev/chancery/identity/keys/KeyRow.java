package dev.chancery.identity.keys;

import dev.chancery.attest.VerificationKey;
import dev.chancery.identity.MachineKey;
import dev.chancery.identity.MachineKey.Ending;
import dev.chancery.identity.MachineKey.Window;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code identity.machine_keys}. */
@Entity
@Table(schema = "identity", name = "machine_keys")
class KeyRow {

    @Id
    private String id;

    private @Nullable UUID agent;
    private @Nullable String client;
    private byte[] publicKey;
    private Instant notBefore;
    private @Nullable Instant notAfter;
    private Instant addedAt;
    private @Nullable Instant revokedAt;
    private @Nullable String revokedReason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected KeyRow() {}

    KeyRow(MachineKey key, Holder holder) {
        this.id = key.id();
        this.agent = holder.agent();
        this.client = holder.client();
        this.publicKey = key.key().raw();
        this.notBefore = key.window().notBefore();
        this.notAfter = key.window().notAfter().orElse(null);
        this.addedAt = key.addedAt();
    }

    /** Whose key it is, exactly one of the two. */
    record Holder(@Nullable UUID agent, @Nullable String client) {

        /** As ledger entries name it. */
        String subject() {
            return agent == null ? "client:" + client : "agent:" + agent;
        }
    }

    void revoke(String reason, Instant now) {
        revokedAt = now;
        revokedReason = reason;
    }

    boolean isRevoked() {
        return revokedAt != null;
    }

    Holder holder() {
        return new Holder(agent, client);
    }

    MachineKey key() {
        return new MachineKey(
                id,
                VerificationKey.of(publicKey),
                new Window(notBefore, Optional.ofNullable(notAfter)),
                addedAt,
                Optional.ofNullable(revokedAt).map(it -> new Ending(it, revokedReason == null ? "" : revokedReason)));
    }
}
