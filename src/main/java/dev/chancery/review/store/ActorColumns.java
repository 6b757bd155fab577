package dev.chancery.review.store;

import dev.chancery.kernel.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** An actor as three columns, so that a resumed run acts for the same party. */
public record ActorColumns(String kind, @Nullable String id, String name) {

    /** What is stored of this actor. */
    public static ActorColumns of(Actor actor) {
        return new ActorColumns(actor.kind(), actor.identity().orElse(null), actor.name());
    }

    /** The actor in the columns {@code actor_kind}, {@code actor_id} and {@code actor_name}. */
    public static Actor read(ResultSet row) throws SQLException {
        return Actor.of(row.getString("actor_kind"), row.getString("actor_id"), row.getString("actor_name"));
    }
}
