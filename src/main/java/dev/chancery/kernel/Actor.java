package dev.chancery.kernel;

/** Who did something. Every ledger entry names one. */
public sealed interface Actor {

    /** A human, by id and sign-in name. */
    record Person(PersonId id, String name) implements Actor {}

    /** A registered agent, by id and name. */
    record Agent(AgentId id, String name) implements Actor {}

    /** A machine that calls our API with a token of its own, by the token's public id and name. */
    record ApiClient(String id, String name) implements Actor {}

    /** A part of Chancery acting by itself, such as {@code review} or {@code ledger}. */
    record Service(String name) implements Actor {}

    /** A party whose claim about itself could not be trusted. */
    record Unknown() implements Actor {}

    /** {@code person:ada}, {@code agent:review-agent}, {@code client:ci}, {@code service:review}, {@code <unknown>}. */
    default String label() {
        return switch (this) {
            case Person(var _, var name) -> "person:" + name;
            case Agent(var _, var name) -> "agent:" + name;
            case ApiClient(var _, var name) -> "client:" + name;
            case Service(var name) -> "service:" + name;
            case Unknown() -> "<unknown>";
        };
    }
}
