package dev.chancery.identity.clients;

import dev.chancery.identity.Audiences;
import dev.chancery.identity.clients.ApiClients.ClientRecord;
import dev.chancery.identity.clients.ApiClients.NewClient;
import dev.chancery.identity.clients.ApiClients.Standing;
import dev.chancery.identity.clients.ApiClients.Terms;
import dev.chancery.kernel.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> audiences;

    private Instant createdAt;

    @Enumerated(EnumType.STRING)
    private ClientState state;

    private @Nullable String stateReason;
    private Instant stateSince;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ClientRow() {}

    ClientRow(String id, NewClient client, Instant now) {
        this.id = id;
        this.name = client.name();
        this.owner = client.terms().owner().value();
        this.scopes = client.terms().scopes();
        this.audiences = client.terms().audiences().names();
        this.createdAt = now;
        this.state = ClientState.ACTIVE;
        this.stateSince = now;
    }

    void change(Terms terms) {
        owner = terms.owner().value();
        scopes = terms.scopes();
        audiences = terms.audiences().names();
    }

    void enter(ClientState next, String reason, Instant now) {
        state = next;
        stateReason = reason;
        stateSince = now;
    }

    ClientRecord client() {
        return new ClientRecord(
                id,
                name,
                new Terms(new PersonId(owner), scopes, new Audiences(audiences)),
                new Standing(state, stateSince, Optional.ofNullable(stateReason)),
                createdAt);
    }
}
