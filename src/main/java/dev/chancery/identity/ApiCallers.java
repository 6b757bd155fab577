package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import java.util.List;
import java.util.Optional;

/** The machines that call our API in their own name, by token or by key, and the people who answer for them. */
public interface ApiCallers {

    /** Those that may still come in, tokens newest first and then clients by name; at most so many. */
    List<Actor.ApiClient> live(int most);

    /** The one of this id, ended or not. */
    Optional<Actor.ApiClient> find(String id);

    /** Who answers for it; empty when nobody does, as for the token of a bootstrap. */
    Optional<PersonRecord> ownerOf(Actor.ApiClient caller);
}
