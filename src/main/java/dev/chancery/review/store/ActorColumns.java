package dev.chancery.review.store;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An actor as three columns, so that a resumed run acts for the same party. */
public record ActorColumns(
        String kind, @Nullable String id, @Nullable String name) {

    /** What is stored of this actor. */
    public static ActorColumns of(Actor actor) {
        return switch (actor) {
            case Actor.Person(var id, var name) -> new ActorColumns("person", id.toString(), name);
            case Actor.Agent(var id, var name) -> new ActorColumns("agent", id.toString(), name);
            case Actor.ApiClient(var id, var name) -> new ActorColumns("client", id, name);
            case Actor.Service(var name) -> new ActorColumns("service", null, name);
            case Actor.Unknown() -> new ActorColumns("unknown", null, null);
        };
    }

    /** The actor in the columns {@code actor_kind}, {@code actor_id} and {@code actor_name}. */
    public static Actor read(ResultSet row) throws SQLException {
        var kind = row.getString("actor_kind");
        var id = row.getString("actor_id");
        var name = row.getString("actor_name");
        return switch (kind) {
            case "person" -> new Actor.Person(PersonId.of(id), name);
            case "agent" -> new Actor.Agent(AgentId.of(id), name);
            case "client" -> new Actor.ApiClient(id, name);
            case "service" -> new Actor.Service(name);
            default -> new Actor.Unknown();
        };
    }
}
