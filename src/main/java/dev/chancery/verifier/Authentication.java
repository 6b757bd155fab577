package dev.chancery.verifier;

import dev.chancery.attest.Jws;
import dev.chancery.verifier.spi.TrustedKey;
import dev.chancery.verifier.spi.TrustedKeys;
import java.time.Instant;

/** Tells whether a text is a credential that a trusted key signed for its own issuer, and reads it only then. */
final class Authentication {

    private final TrustedKeys keys;
    private final Tolerance tolerance;

    Authentication(TrustedKeys keys, Tolerance tolerance) {
        this.keys = keys;
        this.tolerance = tolerance;
    }

    /** What a text turned out to be. */
    sealed interface Reading {}

    /** These are the claims of a trusted issuer. */
    record Authentic(ActClaims claims) implements Reading {}

    /** Nothing in the text may be believed. */
    record Untrusted(String why) implements Reading {}

    Reading read(String credential, Instant now) {
        return switch (Jws.parse(credential)) {
            case Jws.Unreadable(var reason) -> new Untrusted(reason);
            case Jws.Readable jws ->
                keys.find(jws.keyId())
                        .map(key -> signed(jws, key, now))
                        .orElseGet(() -> new Untrusted("No trusted key has the id " + jws.keyId() + "."));
        };
    }

    private Reading signed(Jws.Readable jws, TrustedKey key, Instant now) {
        if (!jws.type().equals(Verifier.TYPE)) {
            return new Untrusted("A credential is of type " + Verifier.TYPE + ", not " + jws.type() + ".");
        }
        if (key.isRevokedAt(now)) {
            return new Untrusted("The key " + jws.keyId() + " was revoked.");
        }
        if (!jws.isSignedBy(key.key())) {
            return new Untrusted("The signature is not that of the key " + jws.keyId() + ".");
        }
        var reader = new ClaimReader(jws.claims());
        var claims = reader.claims();
        return reader.complaints().isEmpty()
                ? wellIssued(claims, key)
                : new Untrusted(reader.complaints().getFirst());
    }

    private Reading wellIssued(ActClaims claims, TrustedKey key) {
        if (!claims.issuer().equals(key.issuer())) {
            return new Untrusted("The key speaks for " + key.issuer() + ", not for " + claims.issuer() + ".");
        }
        if (!key.isOpenAt(claims.issuedAt(), tolerance.clockSkew())) {
            return new Untrusted("The key was not in use at " + claims.issuedAt() + ".");
        }
        var life = claims.life();
        if (!life.isPositive() || life.compareTo(tolerance.longestLife()) > 0) {
            return new Untrusted("A credential lives up to "
                    + tolerance.longestLife().toSeconds() + " seconds, but this one lives " + life.toSeconds() + ".");
        }
        return new Authentic(claims);
    }
}
