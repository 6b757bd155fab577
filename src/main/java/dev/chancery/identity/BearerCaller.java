package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import java.util.List;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Whoever a {@link BearerSource} recognised: as whom they act, and with which scopes in their short form. */
public interface BearerCaller extends AuthenticatedPrincipal {

    Actor actor();

    List<String> scopes();

    /** For which tool servers the caller may have credentials verified, if its scopes let it verify at all. */
    default Audiences audiences() {
        return Audiences.ANY;
    }

    /** The thumbprint of the key that must be proven with each request; empty when having the token is enough. */
    default Optional<String> proofKeyThumbprint() {
        return Optional.empty();
    }
}
