package dev.chancery.attest.store;

import dev.chancery.attest.KeyRotation;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rotation over Postgres; two nodes that rotate at once do so one after the other. */
@Component
class StoredRotation implements KeyRotation {

    private final SigningKeys keys;
    private final KeyMaker maker;
    private final Clock clock;

    StoredRotation(SigningKeys keys, KeyMaker maker, Clock clock) {
        this.keys = keys;
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Rotated rotate(SigningRole role, Duration lead) {
        keys.awaitTurnToCreate();
        var now = clock.instant();
        var followed = youngest(role, now);
        var begins = begins(now.plus(lead), followed);
        followed.ifPresent(it -> keys.end(it.keyId(), begins.plus(OVERLAP)));
        var next = maker.make(role, begins);
        return new Rotated(next, followed.flatMap(it -> find(it.keyId())));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<PublishedKey> revoke(String keyId, Instant at) {
        return keys.revoke(keyId, at) ? find(keyId) : Optional.empty();
    }

    /** In whole seconds, since what is signed within one says so by its beginning, but never before the key it follows. */
    private static Instant begins(Instant wanted, Optional<PublishedKey> followed) {
        var second = wanted.truncatedTo(ChronoUnit.SECONDS);
        return followed.map(PublishedKey::notBefore)
                .filter(it -> it.isAfter(second))
                .orElse(second);
    }

    private Optional<PublishedKey> youngest(SigningRole role, Instant now) {
        return keys.all().stream()
                .filter(it -> it.role() == role && it.revokedAt().isEmpty())
                .filter(it -> it.notAfter().map(now::isBefore).orElse(true))
                .reduce((_, later) -> later);
    }

    private Optional<PublishedKey> find(String keyId) {
        return keys.all().stream().filter(it -> it.keyId().equals(keyId)).findFirst();
    }
}
