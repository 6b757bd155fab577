package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import java.util.List;
import java.util.Optional;

/** The people who may sign in. */
public interface People {

    /** Lets someone in, and tells the ledger who did so. Joins the caller's transaction if there is one. */
    PersonAnswer create(NewPerson person, Actor by);

    Optional<PersonRecord> find(PersonId id);

    /** By sign-in name, in any case. */
    Optional<PersonRecord> find(String name);

    /** Everyone, by name. */
    List<PersonRecord> all();

    /** Whether nobody was ever let in. */
    boolean isEmpty();
}
