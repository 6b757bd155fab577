package dev.chancery.gateway.workflow;

import dev.chancery.gateway.RunGrant;
import dev.chancery.identity.BearerSource;
import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Credentials for exactly one run each. They are known to this node alone, by their digest, and are nothing from the
 * moment the run has ended.
 */
@Component
class RunCredentials implements BearerSource {

    private static final String PREFIX = "chy_run_";
    private static final int LENGTH = 32;

    private final Map<Digest, RunGrant> living = new ConcurrentHashMap<>();
    private final SecureRandom random;

    RunCredentials(SecureRandom random) {
        this.random = random;
    }

    /** A new credential for this run; close it when the run has ended. */
    Issued issue(RunGrant grant) {
        var bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        var text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        living.put(digest(text), grant);
        return new Issued(text, this);
    }

    @Override
    public Optional<RunGrant> recognise(String bearer) {
        return bearer.startsWith(PREFIX) ? Optional.ofNullable(living.get(digest(bearer))) : Optional.empty();
    }

    private static Digest digest(String text) {
        return Digest.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A credential in the hands of the run's starter. Prints nothing of itself. */
    static final class Issued implements AutoCloseable {

        private final String text;
        private final RunCredentials credentials;

        private Issued(String text, RunCredentials credentials) {
            this.text = text;
            this.credentials = credentials;
        }

        /** The text, for the environment of the run's process. */
        String reveal() {
            return text;
        }

        /** What was said, without the credential should it be in it. */
        String hiddenIn(String said) {
            return said.replace(text, "[credential]");
        }

        @Override
        public void close() {
            credentials.living.remove(digest(text));
        }

        @Override
        public String toString() {
            return "Issued";
        }
    }
}
