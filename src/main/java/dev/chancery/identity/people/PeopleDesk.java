package dev.chancery.identity.people;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in and keeps their records, each change with its ledger entry in one transaction. */
@Service
class PeopleDesk implements People {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,62}");

    private final PeopleTable table;
    private final PasswordHashes hashes;
    private final Ledger ledger;
    private final TimeOrderedIds ids;
    private final Clock clock;

    PeopleDesk(PeopleTable table, PasswordHashes hashes, Ledger ledger, TimeOrderedIds ids, Clock clock) {
        this.table = table;
        this.hashes = hashes;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    @Transactional
    public PersonAnswer create(NewPerson person, Actor by) {
        if (!NAME.matcher(person.name()).matches()) {
            return refused("invalid_name", "A sign-in name is 1 to 63 letters, digits, dots, dashes or underscores.");
        }
        if (person.displayName().isEmpty() || person.displayName().length() > 100) {
            return refused("invalid_display_name", "A display name has 1 to 100 characters.");
        }
        var id = new PersonId(ids.next());
        var hash = hashes.hash(person.password());
        if (!table.insert(id, person, hash, clock.instant())) {
            return refused("name_taken", "The sign-in name " + person.name() + " is taken.");
        }
        ledger.append(LedgerEvent.of("person.created", by)
                .about("person:" + id)
                .retaining("name", person.name())
                .with("role", person.role().name()));
        return new PersonAnswer.Kept(table.account(id).orElseThrow().person());
    }

    @Override
    public Optional<PersonRecord> find(PersonId id) {
        return table.account(id).map(Account::person);
    }

    @Override
    public Optional<PersonRecord> find(String name) {
        return table.account(name).map(Account::person);
    }

    @Override
    public List<PersonRecord> all() {
        return table.all();
    }

    @Override
    public boolean isEmpty() {
        return table.isEmpty();
    }

    private static PersonAnswer refused(String code, String detail) {
        return new PersonAnswer.Refused(new Refusal(code, detail));
    }
}
