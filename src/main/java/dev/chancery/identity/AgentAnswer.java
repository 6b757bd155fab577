package dev.chancery.identity;

import dev.chancery.kernel.Refusal;

/** What became of a wish to register or change an agent. */
public sealed interface AgentAnswer {

    /** Done and in the ledger; this is the agent now. */
    record Kept(AgentRecord agent) implements AgentAnswer {}

    /**
     * Not done: {@code invalid_name}, {@code name_taken}, {@code invalid_purpose}, {@code unknown_owner},
     * {@code invalid_environment}, {@code invalid_group}, {@code invalid_spiffe_id}, {@code spiffe_id_taken},
     * {@code agent_not_found}, {@code wrong_state}, {@code reason_missing}, {@code built_in_agent}.
     */
    record Refused(Refusal refusal) implements AgentAnswer {}
}
