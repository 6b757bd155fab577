package dev.chancery.identity.people;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.PersonRecord;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.RecordingLedger;
import dev.chancery.testing.TestClock;
import java.util.Random;

/** People on a database of their own, without an application around them. */
public final class TestPeople {

    private static final PasswordHashes HASHES = new PasswordHashes();

    final PeopleTable table;
    final RecordingLedger ledger;
    final TestClock clock;
    private final PeopleDesk desk;
    private final ModuleDatabase database;

    public TestPeople(ModuleDatabase database, RecordingLedger ledger, TestClock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        table = new PeopleTable(database.client());
        desk = new PeopleDesk(table, HASHES, ledger, new TimeOrderedIds(clock, new Random(7)), clock);
    }

    /** The face. */
    public People people() {
        return desk;
    }

    /** Someone of this role, with this password. */
    public PersonRecord let(String name, Role role, String password) {
        var answer = desk.create(
                NewPerson.of(name, name + " somebody", role, Password.of(password)), new Actor.Service("test"));
        return switch (answer) {
            case PersonAnswer.Kept(var person) -> person;
            case PersonAnswer.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
        };
    }

    Memberships memberships() {
        return new Memberships(table, HASHES, ledger, _ -> {}, clock);
    }

    OwnPassword ownPassword(SignInThrottle throttle) {
        return new OwnPassword(table, HASHES, throttle, ledger, database.transaction());
    }

    PersonAuthentication authentication(SignInThrottle throttle) {
        return new PersonAuthentication(table, HASHES, throttle, new SignInRecord(table, throttle, ledger, clock));
    }
}
