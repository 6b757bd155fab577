package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;

/** Somebody may not sign in any more; published within the transaction that shuts them out. */
public record PersonShutOut(PersonId person, Actor.Person by) {}
