package dev.chancery.attest.store;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The key ring over Postgres. What other nodes make, end or revoke is seen here within seconds; a key id not seen before
 * is looked up at once.
 */
@Component
class StoredKeyRing implements KeyRing, SmartInitializingSingleton {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final SigningKeys keys;
    private final KeyMaker maker;
    private final TransactionTemplate ownTransaction;
    private final Clock clock;
    private final Map<String, Signer> signers = new ConcurrentHashMap<>();
    private final AtomicReference<Snapshot> snapshot = new AtomicReference<>(new Snapshot(List.of(), Instant.MIN));

    StoredKeyRing(SigningKeys keys, KeyMaker maker, PlatformTransactionManager transactions, Clock clock) {
        this.keys = keys;
        this.maker = maker;
        this.clock = clock;
        // A key outlives the caller's transaction: others may have signed with it by the time that one rolls back.
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Opens or makes every role's key: a node with another envelope key must not start, and no request waits for a key. */
    @Override
    public void afterSingletonsInstantiated() {
        for (var role : SigningRole.values()) {
            signer(role);
        }
    }

    @Override
    public Signer signer(SigningRole role) {
        var now = clock.instant();
        var current = fresh(now)
                .current(role, now)
                .or(() -> reload(now).current(role, now))
                .orElseGet(() -> create(role, now));
        return signers.computeIfAbsent(current.keyId(), maker::open);
    }

    @Override
    public Optional<PublishedKey> find(String keyId) {
        var now = clock.instant();
        return fresh(now).find(keyId).or(() -> reload(now).find(keyId));
    }

    @Override
    public List<PublishedKey> published() {
        return reload(clock.instant()).keys();
    }

    private Snapshot fresh(Instant now) {
        var seen = snapshot.get();
        return seen.takenAt().plus(FRESH).isAfter(now) ? seen : reload(now);
    }

    private Snapshot reload(Instant now) {
        var loaded = new Snapshot(keys.all(), now);
        snapshot.accumulateAndGet(loaded, Snapshot::later);
        return loaded;
    }

    private PublishedKey create(SigningRole role, Instant now) {
        var created = ownTransaction.execute(_ -> {
            keys.awaitTurnToCreate();
            return new Snapshot(keys.all(), now).current(role, now).orElseGet(() -> maker.make(role, now));
        });
        reload(now);
        return created;
    }

    /** The ring as it was at one moment. */
    private record Snapshot(List<PublishedKey> keys, Instant takenAt) {

        /** One that took long to load does not bring back what a later one saw go. */
        Snapshot later(Snapshot other) {
            return other.takenAt.isBefore(takenAt) ? this : other;
        }

        Optional<PublishedKey> find(String keyId) {
            return keys.stream().filter(it -> it.keyId().equals(keyId)).findFirst();
        }

        /**
         * The youngest key that may sign now. Failing that one that may sign soon, for the clock of the node that made it
         * can be ahead of ours.
         */
        Optional<PublishedKey> current(SigningRole role, Instant now) {
            var living = keys.stream()
                    .filter(it -> it.role() == role)
                    .filter(it -> it.revokedAt().isEmpty())
                    .filter(it -> it.notAfter().map(now::isBefore).orElse(true))
                    .sorted(Comparator.comparing(PublishedKey::notBefore))
                    .toList();
            return living.stream()
                    .filter(it -> !it.notBefore().isAfter(now))
                    .reduce((_, later) -> later)
                    .or(() -> living.stream().findFirst());
        }
    }
}
