package dev.chancery.provenance.offline;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Digest;
import java.util.Optional;

/** A key the reader trusts for reasons of their own: the SHA-256 of its 32 raw bytes, for one role or for any. */
record Pin(Optional<SigningRole> role, Digest fingerprint) {

    /** How the fingerprint of a key is made. */
    public static Digest fingerprint(PublishedKey key) {
        return Digest.sha256(key.key().raw());
    }

    /** Whether this is the key and the role it is trusted for. */
    boolean fits(PublishedKey key) {
        return fingerprint.equals(fingerprint(key))
                && role.map(key.role()::equals).orElse(true);
    }

    @Override
    public String toString() {
        return role.map(it -> it.label() + "=").orElse("") + fingerprint;
    }
}
