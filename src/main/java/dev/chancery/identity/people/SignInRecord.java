package dev.chancery.identity.people;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what became of each sign-in that was looked at. */
@Component
class SignInRecord {

    private final PeopleTable people;
    private final SignInThrottle throttle;
    private final Ledger ledger;
    private final Clock clock;

    SignInRecord(PeopleTable people, SignInThrottle throttle, Ledger ledger, Clock clock) {
        this.people = people;
        this.throttle = throttle;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Transactional
    public void admitted(Account account, String address) {
        var person = account.person();
        throttle.forgive(person.name(), address);
        people.recordSignIn(person.id(), clock.instant());
        ledger.append(LedgerEvent.of("person.signed_in", person.actor()).about("person:" + person.id()));
    }

    /** What was typed as the name of an unknown person is not kept: it may have been a password. */
    @Transactional
    public void refused(Optional<Account> account) {
        ledger.append(LedgerEvent.of("person.sign_in_refused", new Actor.Unknown())
                .about(account.map(it -> "person:" + it.person().id()).orElse("person:<unknown>"))
                .with("reason", account.map(SignInRecord::reason).orElse("unknown_name")));
    }

    private static String reason(Account account) {
        return account.isDisabled() ? "disabled" : "wrong_password";
    }
}
