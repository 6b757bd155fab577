package dev.chancery.identity.people;

import org.springframework.stereotype.Component;

/** Knows which sessions are over because their person was disabled, given another role or another password since. */
@Component
public class SessionEpochs {

    private final PeopleTable people;

    SessionEpochs(PeopleTable people) {
        this.people = people;
    }

    /** Whether this session must not be served any more, on any node. */
    public boolean isOver(SignedInPerson person) {
        return people.liveEpoch(person.id()).filter(it -> it == person.epoch()).isEmpty();
    }
}
