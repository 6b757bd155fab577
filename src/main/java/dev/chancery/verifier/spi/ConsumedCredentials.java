package dev.chancery.verifier.spi;

/** The memory of what was used, shared by every node and kept across restarts. */
@FunctionalInterface
public interface ConsumedCredentials {

    /**
     * Uses up the credential. Of any number of callers with the same credential exactly one is ever told
     * {@link Consumption#FRESH}, and only once that is durable.
     */
    Consumption consume(CredentialUse use);

    /** Whether this was the first use. */
    enum Consumption {
        FRESH,
        ALREADY
    }
}
