package dev.chancery.identity.people;

import dev.chancery.console.Viewer;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.PersonId;
import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The person behind a console session, as they were at sign-in.
 *
 * @param epoch the session is over once the person's epoch has moved past this one
 * @param hasTemporaryPassword whether all they may do is choose a password of their own
 */
public record SignedInPerson(
        UUID id, String name, String displayName, Role role, int epoch, boolean hasTemporaryPassword)
        implements AuthenticatedPrincipal, Viewer, Serializable {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String roleTitle() {
        return role.title();
    }

    /** The person as the author of a ledger entry. */
    public Actor.Person actor() {
        return new Actor.Person(new PersonId(id), name);
    }
}
