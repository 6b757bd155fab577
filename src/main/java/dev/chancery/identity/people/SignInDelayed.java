package dev.chancery.identity.people;

import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that came too soon after failed ones; the password was not looked at. */
public final class SignInDelayed extends AuthenticationException {

    private final Duration left;

    SignInDelayed(Duration left) {
        super("Too many attempts; the next one is heard in " + left.toSeconds() + " seconds.");
        this.left = left;
    }

    /** How long until the next attempt is heard, in whole seconds and at least one. */
    public long seconds() {
        return Math.max(1, left.plusMillis(999).toSeconds());
    }
}
