package dev.chancery.catalog.store;

import dev.chancery.kernel.Actor;
import jakarta.persistence.Embeddable;

/** An actor as three columns. A service is its own id. */
@Embeddable
record ActorColumns(String kind, String id, String name) {

    static ActorColumns of(Actor actor) {
        if (actor instanceof Actor.Unknown) {
            throw new IllegalArgumentException("An unknown party changes no asset.");
        }
        return new ActorColumns(actor.kind(), actor.identity().orElseGet(actor::name), actor.name());
    }

    Actor actor() {
        return Actor.of(kind, id, name);
    }
}
