package dev.chancery.authority;

import dev.chancery.kernel.Actor;
import java.util.Optional;
import java.util.UUID;

/** The credentials that were ever issued; what they said is kept, the credentials themselves are not. */
public interface Credentials {

    Optional<CredentialRecord> find(UUID id);

    /** Takes back one credential that was neither used nor has expired; the next verification refuses it. */
    RevokeAnswer revoke(UUID id, String reason, Actor by);
}
