package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A registered agent: what it is for, who answers for it, where it may be used, and whether it may act. */
public record AgentRecord(AgentId id, String name, String purpose, Standing standing, Profile profile) {

    /** Whether the agent may act, since when, and what was said about it then. */
    public record Standing(AgentState state, Instant since, Optional<String> reason) {}

    /**
     * What else is known of an agent. No environment means that it may be used in all; Chancery's own agents have no
     * owner.
     */
    public record Profile(
            Optional<PersonId> owner,
            List<String> environments,
            List<String> groups,
            Optional<String> spiffeId,
            boolean isBuiltIn,
            Instant createdAt) {

        /** Of an agent about which nothing else is known. */
        public static final Profile NONE =
                new Profile(Optional.empty(), List.of(), List.of(), Optional.empty(), false, Instant.EPOCH);

        public Profile {
            environments = List.copyOf(environments);
            groups = List.copyOf(groups);
        }
    }

    public AgentRecord(AgentId id, String name, String purpose, AgentState state) {
        this(id, name, purpose, new Standing(state, Instant.EPOCH, Optional.empty()), Profile.NONE);
    }

    public AgentState state() {
        return standing.state();
    }

    public boolean isActive() {
        return state() == AgentState.ACTIVE;
    }

    public Optional<PersonId> owner() {
        return profile.owner();
    }

    public List<String> environments() {
        return profile.environments();
    }

    /** Whether it is meant for this environment; one without environments is meant for all. */
    public boolean mayBeUsedIn(String environment) {
        return environments().isEmpty() || environments().contains(environment);
    }

    public List<String> groups() {
        return profile.groups();
    }

    public Optional<String> spiffeId() {
        return profile.spiffeId();
    }

    /** The agent as the author of a ledger entry. */
    public Actor.Agent actor() {
        return new Actor.Agent(id, name);
    }
}
