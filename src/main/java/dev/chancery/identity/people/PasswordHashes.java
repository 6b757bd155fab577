package dev.chancery.identity.people;

import dev.chancery.identity.Password;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters OWASP names first (19 MiB, two passes). Only so many hashes are computed at once, since
 * each takes its memory: a flood of sign-ins waits or is turned away instead of exhausting the node.
 */
@Component
class PasswordHashes {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int WAIT_SECONDS = 5;

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, MEMORY_KIB, 2);
    private final Semaphore permits =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private final String nobody;

    PasswordHashes() {
        nobody = hash(Password.of("nobody has this password"));
    }

    /** The encoded hash with its own random salt. */
    final String hash(Password password) {
        return bounded(() -> encode(password));
    }

    /** Whether this is the password behind that hash. */
    boolean matches(Password password, String hash) {
        return bounded(() -> argon2.matches(password.reveal(), hash));
    }

    /** A hash to compare with when there is no such person, so that an unknown name answers no faster than a known one. */
    String ofNobody() {
        return nobody;
    }

    private String encode(Password password) {
        var encoded = argon2.encode(password.reveal());
        if (encoded == null) {
            throw new IllegalStateException("Argon2 gave no hash.");
        }
        return encoded;
    }

    private <T> T bounded(Supplier<T> work) {
        try {
            if (!permits.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AuthenticationServiceException("Too many sign-ins at once.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuthenticationServiceException("The sign-in was interrupted.", e);
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }
}
