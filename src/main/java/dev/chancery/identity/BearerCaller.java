package dev.chancery.identity;

import dev.chancery.kernel.Actor;
import java.util.List;
import org.springframework.security.core.AuthenticatedPrincipal;

/** A machine behind a bearer token: who it acts as, and the scopes it carries in their short form. */
public interface BearerCaller extends AuthenticatedPrincipal {

    /** The caller as the author of a ledger entry. */
    Actor actor();

    /** Such as {@code models:invoke}. */
    List<String> scopes();
}
