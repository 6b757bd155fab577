package dev.chancery.identity.keys;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.KeyRotation;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rotates and revokes the keys Chancery itself signs with, on schedule and on demand, each change with its ledger entry in
 * one transaction.
 */
@Service
public class SigningKeyDesk {

    /** Longer than verifiers keep our published keys. */
    static final Duration LEAD = Duration.ofMinutes(2);

    private final KeyRing ring;
    private final KeyRotation rotation;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SigningKeyDesk(KeyRing ring, KeyRotation rotation, Ledger ledger, TransactionTemplate transaction, Clock clock) {
        this.ring = ring;
        this.rotation = rotation;
        this.ledger = ledger;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a wish to rotate or revoke. */
    public sealed interface Answer {}

    /** Done and in the ledger; this is the next key, or the revoked one. */
    public record Kept(PublishedKey key) implements Answer {}

    /** Not done: {@code not_rotatable}, {@code rotation_under_way}, {@code key_not_found}, {@code reason_missing}. */
    public record Refused(Refusal refusal) implements Answer {}

    /** Every key that ever signed for us, newest first. */
    public List<PublishedKey> keys() {
        return ring.published().stream()
                .sorted(Comparator.comparing(PublishedKey::notBefore).reversed())
                .toList();
    }

    /** Publishes the role's next key, which signs two minutes later. */
    public Answer rotate(SigningRole role, Actor by) {
        if (role == SigningRole.LEDGER) {
            return refused(
                    "not_rotatable",
                    "Whoever watches the ledger knows it by its key, so that key changes only with the ledger.");
        }
        if (waiting(role).isPresent()) {
            return refused(
                    "rotation_under_way", "The next key for " + role.label() + " is published and about to sign.");
        }
        var rotated = transaction.execute(_ -> {
            var done = rotation.rotate(role, LEAD);
            ledger.append(told(done, by));
            return done;
        });
        ring.published();
        return new Kept(rotated.next());
    }

    /** Takes a key back; the next signature of its role is made with another one. */
    public Answer revoke(String keyId, String reason, Actor by) {
        if (reason.isBlank()) {
            return refused("reason_missing", "Revoking a key needs a reason.");
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var revoked = transaction.execute(_ -> {
            var done = rotation.revoke(keyId, now);
            done.ifPresent(key -> ledger.append(LedgerEvent.of("signing_key.revoked", by)
                    .about("signing_key:" + keyId)
                    .with("role", key.role().label())
                    .with("revoked_at", now.toString())
                    .retaining("reason", reason.strip())));
            return done;
        });
        ring.published();
        return revoked.<Answer>map(Kept::new)
                .orElseGet(() -> refused("key_not_found", "No key with the id " + keyId + " signs for us."));
    }

    /** Rotates the role's key if it has signed for this long. */
    void rotateIfOlder(SigningRole role, Duration age, Actor by) {
        var now = clock.instant();
        var isOld = ring.published().stream()
                .filter(it -> it.role() == role && it.mayHaveSignedAt(now))
                .map(PublishedKey::notBefore)
                .max(Comparator.naturalOrder())
                .filter(it -> it.plus(age).isBefore(now))
                .isPresent();
        if (isOld) {
            rotate(role, by);
        }
    }

    private Optional<PublishedKey> waiting(SigningRole role) {
        Instant now = clock.instant();
        return ring.published().stream()
                .filter(it -> it.role() == role && it.revokedAt().isEmpty())
                .filter(it -> it.notBefore().isAfter(now))
                .findFirst();
    }

    private static LedgerEvent told(KeyRotation.Rotated rotated, Actor by) {
        var event = LedgerEvent.of("signing_key.rotated", by)
                .about("signing_key:" + rotated.next().keyId())
                .with("role", rotated.next().role().label())
                .with("public_key", rotated.next().key().toString())
                .with("not_before", rotated.next().notBefore().toString());
        return rotated.followed()
                .map(it -> event.with("follows", it.keyId())
                        .with(
                                "follows_until",
                                it.notAfter().map(Instant::toString).orElse("")))
                .orElse(event);
    }

    private static Answer refused(String code, String detail) {
        return new Refused(new Refusal(code, detail));
    }
}
