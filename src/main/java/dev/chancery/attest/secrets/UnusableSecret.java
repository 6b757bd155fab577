package dev.chancery.attest.secrets;

/** A secret without which we cannot start or go on: missing, malformed, or not the one that is needed. Never its value. */
public final class UnusableSecret extends IllegalStateException {

    public UnusableSecret(String message) {
        super(message);
    }

    UnusableSecret(String message, Throwable cause) {
        super(message, cause);
    }
}
