package dev.chancery.verifier.spi;

import java.util.Optional;

/** The keys whose credentials are honoured. The verifier asks on every credential, so an answer comes from memory. */
@FunctionalInterface
public interface TrustedKeys {

    /** The key of this id, retired and revoked ones too; empty for one that was never trusted. */
    Optional<TrustedKey> find(String keyId);
}
