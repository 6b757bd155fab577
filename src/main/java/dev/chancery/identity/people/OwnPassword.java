package dev.chancery.identity.people;

import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a signed-in person choose another password, after proving the one they have. Ends all their sessions. */
@Service
public class OwnPassword {

    private final PeopleTable table;
    private final PasswordHashes hashes;
    private final SignInThrottle throttle;
    private final Ledger ledger;
    private final TransactionTemplate transaction;

    OwnPassword(
            PeopleTable table,
            PasswordHashes hashes,
            SignInThrottle throttle,
            Ledger ledger,
            TransactionTemplate transaction) {
        this.table = table;
        this.hashes = hashes;
        this.throttle = throttle;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    /** Refused with {@code wrong_password}, {@code weak_password} or {@code too_many_attempts}. */
    public PersonAnswer change(SignedInPerson person, Password current, Password next) {
        var weakness = next.weakness(person.name());
        if (weakness.isPresent()) {
            return refused("weak_password", weakness.get());
        }
        if (throttle.take(person.name(), "own-password") instanceof SignInThrottle.Wait(var left)) {
            return refused("too_many_attempts", "Too many attempts. The next one is heard in " + seconds(left) + ".");
        }
        var account = table.account(person.actor().id()).orElseThrow();
        if (!hashes.matches(current, account.passwordHash())) {
            return refused("wrong_password", "This is not your password.");
        }
        var hash = hashes.hash(next);
        transaction.executeWithoutResult(_ -> {
            throttle.forgive(person.name(), "own-password");
            table.setPassword(account.person().id(), hash, false);
            ledger.append(LedgerEvent.of("person.password_changed", person.actor())
                    .about("person:" + account.person().id()));
        });
        return new PersonAnswer.Kept(account.person());
    }

    private static String seconds(Duration left) {
        return Math.max(1, left.toSeconds()) + " seconds";
    }

    private static PersonAnswer refused(String code, String detail) {
        return new PersonAnswer.Refused(new Refusal(code, detail));
    }
}
