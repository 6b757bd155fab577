package dev.chancery.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    record Unknown() implements Actor {

        @Override
        public String name() {
            return "unknown";
        }
    }

    /** What was stored of an actor; unknown when its kind is, or when the id is missing that its kind needs. */
    static Actor of(String kind, @Nullable String id, @Nullable String name) {
        var known = Optional.ofNullable(id);
        var called = Optional.ofNullable(name).orElse("");
        return switch (kind) {
            case "person" ->
                known.flatMap(PersonId::parse)
                        .<Actor>map(it -> new Person(it, called))
                        .orElseGet(Unknown::new);
            case "agent" ->
                known.flatMap(AgentId::parse)
                        .<Actor>map(it -> new Agent(it, called))
                        .orElseGet(Unknown::new);
            case "client" -> known.<Actor>map(it -> new ApiClient(it, called)).orElseGet(Unknown::new);
            case "service" -> new Service(called);
            default -> new Unknown();
        };
    }

    /** {@code person}, {@code agent}, {@code client}, {@code service} or {@code unknown}. */
    default String kind() {
        return switch (this) {
            case Person _ -> "person";
            case Agent _ -> "agent";
            case ApiClient _ -> "client";
            case Service _ -> "service";
            case Unknown _ -> "unknown";
        };
    }

    /** As people call it, now. */
    String name();

    /** The id that stays when the name changes, for those who have one. */
    default Optional<String> identity() {
        return switch (this) {
            case Person(var id, var _) -> Optional.of(id.toString());
            case Agent(var id, var _) -> Optional.of(id.toString());
            case ApiClient(var id, var _) -> Optional.of(id);
            case Service _, Unknown _ -> Optional.empty();
        };
    }

    /** By which two mentions of one party are known as one, whatever its name is now. */
    default String key() {
        return this instanceof Unknown ? kind() : kind() + ":" + identity().orElseGet(this::name);
    }

    /** {@code person:ada}, {@code agent:review-agent}, {@code client:ci}, {@code service:review}, {@code <unknown>}. */
    default String label() {
        return this instanceof Unknown ? "<unknown>" : kind() + ":" + name();
    }
}
