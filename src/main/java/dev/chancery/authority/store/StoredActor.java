package dev.chancery.authority.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.PersonId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An actor in two columns: the label, and the id for those who have one. */
record StoredActor(String label, @Nullable String id) {

    static StoredActor of(Actor actor) {
        return new StoredActor(
                actor.label(),
                switch (actor) {
                    case Actor.Person(var id, var _) -> id.toString();
                    case Actor.Agent(var id, var _) -> id.toString();
                    case Actor.ApiClient(var id, var _) -> id;
                    case Actor.Service _, Actor.Unknown _ -> null;
                });
    }

    /** The actor again; unknown when the id is missing that its kind needs. */
    Actor actor() {
        var name = label.substring(label.indexOf(':') + 1);
        var kind = label.substring(0, Math.max(label.indexOf(':'), 0));
        return Optional.ofNullable(id)
                .<Actor>map(it -> identified(kind, it, name))
                .orElseGet(() -> kind.equals("service") ? new Actor.Service(name) : new Actor.Unknown());
    }

    private static Actor identified(String kind, String id, String name) {
        return switch (kind) {
            case "person" -> new Actor.Person(new PersonId(UUID.fromString(id)), name);
            case "agent" -> new Actor.Agent(new AgentId(UUID.fromString(id)), name);
            case "client" -> new Actor.ApiClient(id, name);
            default -> new Actor.Unknown();
        };
    }
}
