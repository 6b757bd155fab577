package dev.chancery.identity.clients;

import dev.chancery.identity.clients.ApiClients.ClientRecord;
import dev.chancery.identity.clients.ApiClients.NewClient;
import dev.chancery.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A row of {@code identity.api_clients}. */
@Entity
@Table(schema = "identity", name = "api_clients")
class ClientRow {

    @Id
    private String id;

    private String name;
    private UUID owner;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> scopes;

    private Instant createdAt;
    private @Nullable Instant endedAt;
    private @Nullable String endedReason;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ClientRow() {}

    ClientRow(String id, NewClient client, PersonId owner, Instant now) {
        this.id = id;
        this.name = client.name();
        this.owner = owner.value();
        this.scopes = client.scopes();
        this.createdAt = now;
    }

    void end(String reason, Instant now) {
        endedAt = now;
        endedReason = reason;
    }

    boolean hasEnded() {
        return endedAt != null;
    }

    ClientRecord client() {
        return new ClientRecord(
                id,
                name,
                new PersonId(owner),
                List.copyOf(scopes),
                createdAt,
                Optional.ofNullable(endedAt),
                Optional.ofNullable(endedReason));
    }
}
