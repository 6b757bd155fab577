package dev.chancery.identity;

import dev.chancery.kernel.Actor;

/** Who is behind the request in progress: a signed-in person, an API client, or unknown. */
public interface CurrentActor {

    /** Never null; {@link Actor.Unknown} when nobody is signed in. */
    Actor get();
}
