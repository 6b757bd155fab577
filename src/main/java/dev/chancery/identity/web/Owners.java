package dev.chancery.identity.web;

import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.PersonId;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds the person who is to answer for an agent, by sign-in name or id. */
@Component
class Owners {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final People people;

    Owners(People people) {
        this.people = people;
    }

    /** An id nobody has, when there is no such person. */
    PersonId named(String text) {
        return people.find(text)
                .map(PersonRecord::id)
                .or(() -> PersonId.parse(text))
                .orElse(NOBODY);
    }
}
