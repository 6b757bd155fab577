package dev.chancery.authority.store;

import dev.chancery.kernel.Actor;
import org.jspecify.annotations.Nullable;

/** An actor in two columns: the label, and the id for those who have one. */
record StoredActor(String label, @Nullable String id) {

    static StoredActor of(Actor actor) {
        return new StoredActor(actor.label(), actor.identity().orElse(null));
    }

    /** The actor again; unknown when the id is missing that its kind needs. */
    Actor actor() {
        var colon = Math.max(label.indexOf(':'), 0);
        return Actor.of(label.substring(0, colon), id, label.substring(colon + 1));
    }
}
