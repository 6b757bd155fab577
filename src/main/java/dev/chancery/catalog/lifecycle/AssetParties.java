package dev.chancery.catalog.lifecycle;

import dev.chancery.identity.People;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who may write assets, and who may decide about them. What a person may do is asked anew for each act. */
@Component
public class AssetParties {

    private final People people;

    AssetParties(People people) {
        this.people = people;
    }

    /** Admins and reviewers write; so do machines, whose scopes were checked where they came in. */
    public Optional<Refusal> barredFromWriting(Actor actor) {
        return switch (actor) {
            case Actor.Person person ->
                barred(
                        person,
                        Set.of(Role.ADMIN, Role.REVIEWER),
                        "Only admins and reviewers write versions of assets.");
            case Actor.Agent _, Actor.ApiClient _, Actor.Service _ -> Optional.empty();
            case Actor.Unknown() -> refusal("Nobody is signed in.");
        };
    }

    /** Only a person vouches for a version or puts it into production, and only an admin. */
    public Optional<Refusal> barredFromDeciding(Actor actor) {
        return switch (actor) {
            case Actor.Person person ->
                barred(person, Set.of(Role.ADMIN), "Only admins decide about versions and what is in production.");
            case Actor.Agent _, Actor.ApiClient _, Actor.Service _, Actor.Unknown _ ->
                refusal("Only a person decides about versions and what is in production, but this is " + actor.label()
                        + ".");
        };
    }

    private Optional<Refusal> barred(Actor.Person person, Set<Role> roles, String detail) {
        return people.find(person.id())
                        .filter(it -> it.disabledAt().isEmpty() && roles.contains(it.role()))
                        .isPresent()
                ? Optional.empty()
                : refusal(detail);
    }

    private static Optional<Refusal> refusal(String detail) {
        return Optional.of(new Refusal("not_permitted", detail));
    }
}
