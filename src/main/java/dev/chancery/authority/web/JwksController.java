package dev.chancery.authority.web;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes the keys that credentials and access tokens are signed with, as a JWK set (RFC 7517) of OKP keys (RFC 8037). */
@RestController
class JwksController {

    private static final Set<SigningRole> SERVED = Set.of(SigningRole.CREDENTIAL, SigningRole.ACCESS);
    private static final Duration FRESH = Duration.ofMinutes(1);
    /** A retired key is served until nothing signed with it can still be alive. */
    private static final Duration AFTERLIFE = Duration.ofMinutes(5);

    private final KeyRing keys;
    private final Clock clock;

    JwksController(KeyRing keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    record Jwk(String kty, String crv, String kid, String use, String alg, String x) {

        private static Jwk of(PublishedKey key) {
            var x = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(key.key().raw());
            return new Jwk("OKP", "Ed25519", key.keyId(), "sig", "EdDSA", x);
        }
    }

    record JwkSet(List<Jwk> keys) {}

    /** The public keys of credentials and access tokens. */
    @GetMapping(path = "/oauth2/jwks", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JwkSet> keys() {
        keys.signer(SigningRole.CREDENTIAL);
        keys.signer(SigningRole.ACCESS);
        var now = clock.instant();
        var served = keys.published().stream()
                .filter(it -> SERVED.contains(it.role()))
                .filter(it -> isOfUse(it, now))
                .map(Jwk::of)
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new JwkSet(served));
    }

    private static boolean isOfUse(PublishedKey key, Instant now) {
        return key.revokedAt().isEmpty()
                && key.notAfter().map(end -> now.isBefore(end.plus(AFTERLIFE))).orElse(true);
    }
}
