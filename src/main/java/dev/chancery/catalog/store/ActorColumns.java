package dev.chancery.catalog.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.PersonId;
import jakarta.persistence.Embeddable;

/** An actor as three columns. A service is its own id. */
@Embeddable
record ActorColumns(String kind, String id, String name) {

    static ActorColumns of(Actor actor) {
        return switch (actor) {
            case Actor.Person(var id, var name) -> new ActorColumns("person", id.toString(), name);
            case Actor.Agent(var id, var name) -> new ActorColumns("agent", id.toString(), name);
            case Actor.ApiClient(var id, var name) -> new ActorColumns("client", id, name);
            case Actor.Service(var name) -> new ActorColumns("service", name, name);
            case Actor.Unknown() -> throw new IllegalArgumentException("An unknown party changes no asset.");
        };
    }

    Actor actor() {
        return switch (kind) {
            case "person" -> new Actor.Person(PersonId.of(id), name);
            case "agent" -> new Actor.Agent(AgentId.of(id), name);
            case "client" -> new Actor.ApiClient(id, name);
            case "service" -> new Actor.Service(name);
            default -> throw new IllegalStateException("There is no kind of actor called " + kind + ".");
        };
    }

    /** By which two mentions of one party are known as one, whatever its name is now. */
    String key() {
        return kind + ":" + id;
    }
}
