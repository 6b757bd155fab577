package dev.chancery.identity.agents;

import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentRecord.Profile;
import dev.chancery.identity.AgentRecord.Standing;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.NewAgent;
import dev.chancery.kernel.AgentId;
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

/** A row of {@code identity.agents}; rows are added by {@link AgentTable}, which knows how to lose a race for a name. */
@Entity
@Table(schema = "identity", name = "agents")
class AgentRow {

    @Id
    private UUID id;

    private String name;
    private String purpose;
    private @Nullable UUID owner;
    private boolean builtIn;

    @Enumerated(EnumType.STRING)
    private AgentState state;

    private @Nullable String stateReason;
    private Instant stateSince;
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> environments;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private List<String> groups;

    private @Nullable String spiffeId;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected AgentRow() {}

    void change(NewAgent changed) {
        purpose = changed.purpose();
        owner = changed.owner().value();
        environments = changed.environments();
        groups = changed.groups();
        spiffeId = changed.spiffeId().orElse(null);
    }

    void enter(AgentState next, String reason, Instant now) {
        state = next;
        stateReason = reason;
        stateSince = now;
    }

    AgentState state() {
        return state;
    }

    boolean isBuiltIn() {
        return builtIn;
    }

    String name() {
        return name;
    }

    AgentRecord agent() {
        return new AgentRecord(
                new AgentId(id),
                name,
                purpose,
                new Standing(state, stateSince, Optional.ofNullable(stateReason)),
                new Profile(
                        Optional.ofNullable(owner).map(PersonId::new),
                        environments,
                        groups,
                        Optional.ofNullable(spiffeId),
                        builtIn,
                        createdAt));
    }
}
