package dev.chancery.authority.oauth;

import dev.chancery.attest.Jws;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.identity.MachineClient;
import dev.chancery.identity.MachineClients;
import dev.chancery.identity.UsedProofs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Checks the signed words by which a machine proves who it is (RFC 7523 section 3): iss and sub are its client id, aud is
 * this server, it lives for minutes, and its jti counts once on all nodes.
 */
@Component
class Assertions {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final Set<String> TYPES = Set.of("", "JWT", "jwt", "client-authentication+jwt");
    private static final int LONGEST_ID = 128;

    private final MachineClients clients;
    private final UsedProofs used;
    private final AuthoritySettings authority;
    private final OAuthSettings settings;
    private final Clock clock;

    Assertions(
            MachineClients clients, UsedProofs used, AuthoritySettings authority, OAuthSettings settings, Clock clock) {
        this.clients = clients;
        this.used = used;
        this.authority = authority;
        this.settings = settings;
        this.clock = clock;
    }

    /** What an assertion turned out to be worth. */
    sealed interface Checked {}

    /** It is this machine's own word. */
    record Proven(MachineClient client) implements Checked {}

    /** It proves nothing, and why in one sentence. */
    record Unproven(String reason) implements Checked {}

    Checked check(String assertion) {
        return switch (Jws.parse(assertion)) {
            case Jws.Unreadable(var reason) -> new Unproven(reason);
            case Jws.Readable jws -> check(jws);
        };
    }

    private Checked check(Jws.Readable jws) {
        if (!TYPES.contains(jws.type())) {
            return new Unproven("An assertion is of type JWT, not " + jws.type() + ".");
        }
        if (!(jws.claims().get("iss") instanceof String id)
                || !id.equals(jws.claims().get("sub"))) {
            return new Unproven("The claims iss and sub are both the client's id.");
        }
        var client = clients.find(id);
        if (client.isEmpty()) {
            return new Unproven("There is no client " + id + ".");
        }
        return signed(jws, client.get())
                .or(() -> untimely(jws))
                .or(() -> client.get().isActive()
                        ? Optional.empty()
                        : Optional.of("The client " + id + " has been stopped."))
                .or(() -> usedBefore(jws, id))
                .<Checked>map(Unproven::new)
                .orElseGet(() -> new Proven(client.get()));
    }

    private Optional<String> signed(Jws.Readable jws, MachineClient client) {
        var key = client.openKey(jws.keyId(), clock.instant());
        if (key.isEmpty()) {
            return Optional.of("The client has no key " + jws.keyId() + " that counts now; kid is its thumbprint.");
        }
        return jws.isSignedBy(key.get().key())
                ? Optional.empty()
                : Optional.of("The signature is not that of the key " + jws.keyId() + ".");
    }

    private Optional<String> untimely(Jws.Readable jws) {
        var now = clock.instant();
        var expiresAt = moment(jws.claims().get("exp"));
        if (expiresAt.isEmpty()) {
            return Optional.of("The claim exp is whole seconds since 1970.");
        }
        if (!now.isBefore(expiresAt.get().plus(CLOCK_SKEW))) {
            return Optional.of("The assertion expired at " + expiresAt.get() + ".");
        }
        if (expiresAt.get().isAfter(now.plus(settings.longestAssertion()).plus(CLOCK_SKEW))) {
            return Optional.of(
                    "An assertion lives up to " + settings.longestAssertion().toSeconds()
                            + " seconds, but this one until " + expiresAt.get() + ".");
        }
        var early = List.of("nbf", "iat").stream()
                .filter(jws.claims()::containsKey)
                .filter(it -> moment(jws.claims().get(it))
                        .filter(at -> !at.isAfter(now.plus(CLOCK_SKEW)))
                        .isEmpty())
                .findFirst();
        return early.map(it -> "The claim " + it + " is no moment that has come.")
                .or(() -> elsewhere(jws));
    }

    private Optional<String> elsewhere(Jws.Readable jws) {
        var audience = jws.claims().get("aud") instanceof List<?> several && several.size() == 1
                ? several.getFirst()
                : jws.claims().get("aud");
        var here = Set.of(authority.issuer(), authority.issuer() + "/oauth2/token");
        return audience instanceof String text && here.contains(text)
                ? Optional.empty()
                : Optional.of("The claim aud is " + authority.issuer() + ", alone.");
    }

    private Optional<String> usedBefore(Jws.Readable jws, String client) {
        if (!(jws.claims().get("jti") instanceof String id) || id.isBlank() || id.length() > LONGEST_ID) {
            return Optional.of("The claim jti is a text of 1 to " + LONGEST_ID + " characters.");
        }
        var expiresAt = moment(jws.claims().get("exp")).orElseThrow().plus(CLOCK_SKEW);
        return used.firstUse("client:" + client, id, expiresAt)
                ? Optional.empty()
                : Optional.of("The assertion " + id + " was used before.");
    }

    private static Optional<Instant> moment(@Nullable Object claim) {
        return claim instanceof Integer || claim instanceof Long
                ? Optional.of(Instant.ofEpochSecond(Math.clamp(((Number) claim).longValue(), 0, 253_402_300_799L)))
                : Optional.empty();
    }
}
