package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.util.Map;

/** What a {@link Statement} is about: digests by algorithm, with a name for people that decides nothing. */
public record Subject(String name, Map<String, String> digest) {

    public Subject {
        digest = Map.copyOf(digest);
        if (digest.isEmpty()) {
            throw new IllegalArgumentException("The subject " + name + " has no digest.");
        }
    }

    public static Subject of(String name, Digest digest) {
        return new Subject(name, Map.of(digest.algorithm(), digest.hex()));
    }

    /** Whether this is a subject with exactly this digest. */
    public boolean matches(Digest wanted) {
        return wanted.hex().equals(digest.get(wanted.algorithm()));
    }
}
