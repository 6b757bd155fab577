package dev.chancery.identity.people;

import dev.chancery.identity.PersonRecord;

/** What signing in needs of a person beyond what the console shows. */
record Account(PersonRecord person, String passwordHash, boolean passwordIsTemporary, int epoch) {

    boolean isDisabled() {
        return person.disabledAt().isPresent();
    }

    SignedInPerson signedIn() {
        return new SignedInPerson(
                person.id().value(), person.name(), person.displayName(), person.role(), epoch, passwordIsTemporary);
    }
}
