package dev.chancery.identity.people;

import dev.chancery.identity.Password;
import dev.chancery.identity.PersonAnswer;
import dev.chancery.identity.PersonShutOut;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an admin may do to others: give another role, shut out, let back in, hand out a temporary password. Each ends the
 * person's sessions on every node. Nobody does it to themselves, and the last admin stays.
 */
@Service
public class Memberships {

    private final PeopleTable table;
    private final PasswordHashes hashes;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            PeopleTable table, PasswordHashes hashes, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.hashes = hashes;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public PersonAnswer changeRole(PersonId id, Role role, Actor.Person by) {
        var obstacle = obstacle(id, by, role != Role.ADMIN);
        if (obstacle.isPresent()) {
            return new PersonAnswer.Refused(obstacle.get());
        }
        table.changeRole(id, role);
        return kept(id, event("person.role_changed", id, by).with("role", role.name()));
    }

    /** Shuts someone out, and with them whatever is under way in their name; the reason stays in the ledger. */
    @Transactional
    public PersonAnswer disable(PersonId id, String reason, Actor.Person by) {
        if (reason.isBlank()) {
            return new PersonAnswer.Refused(new Refusal("reason_missing", "Shutting someone out needs a reason."));
        }
        var obstacle = obstacle(id, by, true);
        if (obstacle.isPresent()) {
            return new PersonAnswer.Refused(obstacle.get());
        }
        table.disable(id, reason.strip(), clock.instant());
        events.publishEvent(new PersonShutOut(id, by));
        return kept(id, event("person.disabled", id, by).retaining("reason", reason.strip()));
    }

    @Transactional
    public PersonAnswer enable(PersonId id, Actor.Person by) {
        var obstacle = obstacle(id, by, false);
        if (obstacle.isPresent()) {
            return new PersonAnswer.Refused(obstacle.get());
        }
        table.enable(id);
        return kept(id, event("person.enabled", id, by));
    }

    /** Sets a password that the person must change as soon as they sign in. */
    @Transactional
    public PersonAnswer handOut(PersonId id, Password temporary, Actor.Person by) {
        var obstacle = obstacle(id, by, false);
        if (obstacle.isPresent()) {
            return new PersonAnswer.Refused(obstacle.get());
        }
        table.setPassword(id, hashes.hash(temporary), true);
        return kept(id, event("person.password_handed_out", id, by));
    }

    private Optional<Refusal> obstacle(PersonId id, Actor.Person by, boolean takesAnAdmin) {
        if (id.equals(by.id())) {
            return Optional.of(new Refusal("own_account", "Ask another admin to change your own account."));
        }
        var admins = table.lockAdmins();
        if (takesAnAdmin && admins.size() == 1 && admins.contains(id)) {
            return Optional.of(new Refusal("last_admin", "Somebody has to stay who can let others in."));
        }
        return table.account(id).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal("person_not_found", "There is no such person."));
    }

    private PersonAnswer kept(PersonId id, LedgerEvent event) {
        ledger.append(event);
        return new PersonAnswer.Kept(table.account(id).orElseThrow().person());
    }

    private static LedgerEvent event(String type, PersonId id, Actor by) {
        return LedgerEvent.of(type, by).about("person:" + id);
    }
}
