package dev.chancery.identity.web;

import org.springframework.security.core.AuthenticationException;

/** A request whose proof of possession is missing or does not hold; the message says why. */
final class BadProofException extends AuthenticationException {

    BadProofException(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
