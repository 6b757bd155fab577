package dev.chancery.attest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.KeyRotation.Rotated;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.TestingKeys;
import dev.chancery.testing.ModuleDatabase;
import dev.chancery.testing.TestClock;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Keys that change under load, on one database with several nodes. */
class KeyRotationIT {

    private static final byte[] MESSAGE = {1, 2, 3};

    private final ModuleDatabase database = ModuleDatabase.of("attest");
    private final TestClock clock = new TestClock();

    @Test
    void theNextKeyIsPublishedBeforeItSigns() {
        var ring = ring(clock);
        ring.signer(SigningRole.CREDENTIAL);

        var rotated = rotate(clock, Duration.ofMinutes(2));

        assertThat(ring.published()).extracting(PublishedKey::keyId).containsExactly("credential-1", "credential-2");
        assertThat(ring.signer(SigningRole.CREDENTIAL).keyId()).isEqualTo("credential-1");
        clock.advance(Duration.ofMinutes(2));
        assertThat(ring.signer(SigningRole.CREDENTIAL).keyId()).isEqualTo("credential-2");
        assertThat(rotated.followed().orElseThrow().notAfter())
                .hasValue(rotated.next().notBefore().plus(Duration.ofMinutes(2)));
    }

    @Test
    void aKeyThatWasFollowedCountsUntilNoNodeSignsWithIt() {
        var ring = ring(clock);
        ring.signer(SigningRole.CREDENTIAL);
        rotate(clock, Duration.ofMinutes(2));
        clock.advance(Duration.ofMinutes(3));

        var followed = ring.find("credential-1").orElseThrow();

        assertThat(followed.mayHaveSignedAt(clock.instant())).isTrue();
        assertThat(followed.mayHaveSignedAt(clock.instant().plus(Duration.ofMinutes(1))))
                .isFalse();
    }

    @Test
    void aRevokedKeySignsNothingMoreAndAnotherTakesItsPlaceAtOnce() {
        var ring = ring(clock);
        ring.signer(SigningRole.CREDENTIAL);

        var revoked = database.transaction()
                .execute(_ ->
                        rotation(clock).revoke("credential-1", clock.instant().minusSeconds(60)));

        assertThat(revoked).isPresent();
        ring.published();
        assertThat(ring.signer(SigningRole.CREDENTIAL).keyId()).isEqualTo("credential-2");
        assertThat(ring.find("credential-1").orElseThrow().mayHaveSignedAt(clock.instant()))
                .isFalse();
        Optional<PublishedKey> again =
                database.transaction().execute(_ -> rotation(clock).revoke("credential-1", clock.instant()));
        assertThat(again).isEmpty();
    }

    /** Two nodes sign, each verifies what the other signed, while keys follow one another as fast as they can. */
    @Test
    void rotationUnderLoadFailsNotOneVerification() throws Exception {
        var time = Clock.systemUTC();
        var nodes = new StoredKeyRing[] {ring(time), ring(time)};
        nodes[0].signer(SigningRole.CREDENTIAL);
        var isOver = new AtomicBoolean();
        var workers = new ArrayList<Future<Work>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var worker = 0; worker < 8; worker++) {
                var signing = nodes[worker % 2];
                var verifying = nodes[(worker + 1) % 2];
                workers.add(threads.submit((Callable<Work>) () -> work(signing, verifying, time, isOver)));
            }
            for (var rotations = 0; rotations < 25; rotations++) {
                rotate(time, Duration.ZERO);
                nodes[rotations % 2].published();
            }
            isOver.set(true);
            var total = new Work(0, 0);
            for (var worker : workers) {
                total = total.plus(worker.get());
            }
            assertThat(total.failed()).isZero();
            assertThat(total.verified()).isGreaterThan(100);
        }
        assertThat(nodes[0].signer(SigningRole.CREDENTIAL).keyId()).isEqualTo("credential-26");
    }

    private record Work(long verified, long failed) {

        Work plus(Work other) {
            return new Work(verified + other.verified, failed + other.failed);
        }
    }

    private static Work work(StoredKeyRing signing, StoredKeyRing verifying, Clock time, AtomicBoolean isOver) {
        var done = new Work(0, 0);
        while (!isOver.get()) {
            var signer = signing.signer(SigningRole.CREDENTIAL);
            var signature = signer.sign(MESSAGE);
            var isGood = verifying
                    .find(signer.keyId())
                    .filter(it -> it.mayHaveSignedAt(time.instant()))
                    .filter(it -> it.key().verifies(MESSAGE, signature))
                    .isPresent();
            done = done.plus(isGood ? new Work(1, 0) : new Work(0, 1));
        }
        return done;
    }

    private Rotated rotate(Clock time, Duration lead) {
        return database.transaction().execute(_ -> rotation(time).rotate(SigningRole.CREDENTIAL, lead));
    }

    private StoredRotation rotation(Clock time) {
        return new StoredRotation(keys(), maker(), time);
    }

    private StoredKeyRing ring(Clock time) {
        return new StoredKeyRing(keys(), maker(), transactions(), time);
    }

    private SigningKeys keys() {
        return new SigningKeys(database.client());
    }

    private KeyMaker maker() {
        return new KeyMaker(keys(), TestingKeys.envelopeKey(), new SecureRandom());
    }

    private PlatformTransactionManager transactions() {
        return Objects.requireNonNull(database.transaction().getTransactionManager());
    }
}
