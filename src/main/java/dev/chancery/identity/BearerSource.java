package dev.chancery.identity;

import java.util.Optional;

/**
 * Recognises bearer tokens of a kind of its own. Beans of this type are asked, in their order, before the token is taken
 * for an API token; each tells its own kind at a glance.
 */
@FunctionalInterface
public interface BearerSource {

    /** Who presented this; empty when it is none of this kind, or none that lives. */
    Optional<? extends BearerCaller> recognise(String bearer);
}
