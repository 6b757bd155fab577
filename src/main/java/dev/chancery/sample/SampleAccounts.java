package dev.chancery.sample;

import dev.chancery.identity.NewPerson;
import dev.chancery.identity.Password;
import dev.chancery.identity.People;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.Role;
import java.util.List;
import org.springframework.stereotype.Component;

/** One account for each role, all with the same password. */
@Component
class SampleAccounts {

    private record Account(String name, String displayName, Role role) {}

    private static final List<Account> ACCOUNTS = List.of(
            new Account("admin", "Ada Moreno", Role.ADMIN),
            new Account("reviewer", "Jon Okafor", Role.REVIEWER),
            new Account("auditor", "Lin Chen", Role.AUDITOR));

    private final People people;

    SampleAccounts(People people) {
        this.people = people;
    }

    /** Joins the caller's transaction, so that there are either all accounts or none. */
    void create(Password password) {
        for (var account : ACCOUNTS) {
            var person = NewPerson.of(account.name(), account.displayName(), account.role(), password);
            switch (people.create(person, SampleWorld.MAKER)) {
                case PersonAnswer.Kept(var _) -> {}
                case PersonAnswer.Refused(var refusal) -> throw new IllegalStateException(refusal.detail());
            }
        }
    }
}
