package dev.chancery.authority.oauth;

import dev.chancery.attest.Jws;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.identity.BearerSource;
import dev.chancery.identity.MachineClient;
import dev.chancery.identity.MachineClients;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Access tokens as JWTs (RFC 9068) for this server alone. One counts while its key stands, until it expires, unless it was
 * taken back, and only as long as its client may come in.
 */
@Component
class AccessTokens implements BearerSource {

    static final String TYPE = "at+jwt";

    private final KeyRing keys;
    private final MachineClients clients;
    private final RevokedTokens revoked;
    private final Terms terms;
    private final TimeOrderedIds ids;

    AccessTokens(KeyRing keys, MachineClients clients, RevokedTokens revoked, Terms terms, TimeOrderedIds ids) {
        this.keys = keys;
        this.clients = clients;
        this.revoked = revoked;
        this.terms = terms;
        this.ids = ids;
    }

    /** In whose name, for how long, by which clock. */
    @Component
    record Terms(AuthoritySettings authority, OAuthSettings oauth, Clock clock) {

        Instant now() {
            return clock.instant();
        }
    }

    /** A signed token and what it says. */
    record Issued(String text, AccessClaims claims) {

        @Override
        public String toString() {
            return "Issued[" + claims.id() + "]";
        }
    }

    Issued issue(MachineClient client, List<String> scopes, Optional<String> proofKeyThumbprint) {
        var now = terms.now().truncatedTo(ChronoUnit.SECONDS);
        var claims = new AccessClaims(
                ids.next(),
                terms.authority().issuer(),
                client.id(),
                client.actor(),
                scopes,
                client.audiences(),
                now,
                now.plus(terms.oauth().accessTokenLife()),
                proofKeyThumbprint);
        return new Issued(Jws.sign(keys.signer(SigningRole.ACCESS), TYPE, claims.toJson()), claims);
    }

    @Override
    public Optional<AccessClaims> recognise(String bearer) {
        return bearer.startsWith("eyJ") && Jws.parse(bearer) instanceof Jws.Readable jws
                ? genuine(jws).filter(it -> !revoked.contains(it.id()))
                : Optional.empty();
    }

    private Optional<AccessClaims> genuine(Jws.Readable jws) {
        return jws.type().equals(TYPE) && isOurs(jws) ? claims(jws.claims()) : Optional.empty();
    }

    private boolean isOurs(Jws.Readable jws) {
        return keys.find(jws.keyId())
                .filter(it -> it.role() == SigningRole.ACCESS)
                .filter(it -> it.revokedAt().isEmpty())
                .filter(it -> jws.isSignedBy(it.key()))
                .isPresent();
    }

    /** We wrote them ourselves, so a claim that is missing is a broken world. */
    private Optional<AccessClaims> claims(Map<String, Object> claims) {
        var issuer = terms.authority().issuer();
        var expiresAt = moment(claims, "exp");
        if (!issuer.equals(claims.get("iss"))
                || !issuer.equals(claims.get("aud"))
                || !terms.now().isBefore(expiresAt)) {
            return Optional.empty();
        }
        return clients.find(String.valueOf(claims.get("client_id")))
                .filter(MachineClient::isActive)
                .map(client -> new AccessClaims(
                        UUID.fromString(String.valueOf(claims.get("jti"))),
                        issuer,
                        client.id(),
                        client.actor(),
                        within(client, String.valueOf(claims.get("scope"))),
                        client.audiences(),
                        moment(claims, "iat"),
                        expiresAt,
                        thumbprint(claims)));
    }

    /** What was granted, as far as the client still may. */
    private static List<String> within(MachineClient client, String scope) {
        return Scope.list(scope).stream().filter(client.scopes()::contains).toList();
    }

    private static Optional<String> thumbprint(Map<String, Object> claims) {
        return claims.get("cnf") instanceof Map<?, ?> bound && bound.get("jkt") instanceof String it
                ? Optional.of(it)
                : Optional.empty();
    }

    private static Instant moment(Map<String, Object> claims, String name) {
        return Instant.ofEpochSecond(((Number) claims.getOrDefault(name, 0)).longValue());
    }
}
