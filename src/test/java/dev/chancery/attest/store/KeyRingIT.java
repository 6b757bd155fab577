package dev.chancery.attest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.TestingKeys;
import dev.chancery.attest.secrets.SealingKey;
import dev.chancery.attest.secrets.Secret;
import dev.chancery.attest.secrets.UnusableSecret;
import dev.chancery.testing.TestPostgres;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Two nodes on one database, and a database that somebody else reads. */
class KeyRingIT {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final byte[] MESSAGE = {1, 2, 3};

    private final DataSource database = migrated();

    @Test
    void twoNodesThatStartAtOnceAgreeOnOneKeyARole() throws Exception {
        var nodes = IntStream.range(0, 8).mapToObj(_ -> node(NOON)).toList();
        var together = new CyclicBarrier(nodes.size());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = nodes.stream()
                    .map(node -> threads.submit((Callable<String>) () -> {
                        together.await();
                        return node.signer(SigningRole.REVIEW).keyId();
                    }))
                    .toList();
            for (var keyId : asked) {
                assertThat(keyId.get()).isEqualTo("review-1");
            }
        }
        assertThat(nodes.getFirst().published()).hasSize(1);
    }

    @Test
    void whatOneNodeSignsTheOtherVerifiesAtOnce() {
        var one = node(NOON);
        var other = node(NOON);
        assertThat(other.find("ledger-1")).isEmpty();

        var signer = one.signer(SigningRole.LEDGER);

        assertThat(other.find(signer.keyId()))
                .hasValueSatisfying(it -> assertThat(it.key().verifies(MESSAGE, signer.sign(MESSAGE)))
                        .isTrue());
    }

    @Test
    void aNodeWhoseClockIsBehindUsesTheKeyThatIsThere() {
        node(NOON).signer(SigningRole.GATEWAY);

        assertThat(node(NOON.minusSeconds(30)).signer(SigningRole.GATEWAY).keyId())
                .isEqualTo("gateway-1");
    }

    @Test
    void everyRoleHasAKeyOfItsOwnFromTheStart() {
        var ring = node(NOON);
        ring.afterSingletonsInstantiated();

        var keys = Arrays.stream(SigningRole.values())
                .map(role -> ring.signer(role).verificationKey())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
        assertThat(ring.published()).extracting(PublishedKey::role).containsExactlyInAnyOrder(SigningRole.values());
    }

    @Test
    void aRevokedKeySignsNoMoreButIsStillPublished() {
        node(NOON).signer(SigningRole.REVIEW);
        JdbcClient.create(database)
                .sql("update attest.signing_keys set revoked_at = ?")
                .param(NOON.atOffset(ZoneOffset.UTC))
                .update();

        var ring = node(NOON.plus(Duration.ofMinutes(1)));

        assertThat(ring.signer(SigningRole.REVIEW).keyId()).isEqualTo("review-2");
        assertThat(ring.find("review-1")).hasValueSatisfying(it -> {
            assertThat(it.revokedAt()).hasValue(NOON);
            assertThat(it.mayHaveSignedAt(NOON.plusSeconds(1))).isFalse();
        });
    }

    @Test
    void thePrivateHalfIsNeverInTheDatabaseInTheClear() {
        var signer = node(NOON).signer(SigningRole.REVIEW);
        var sealed = JdbcClient.create(database)
                .sql("select sealed_private_key from attest.signing_keys")
                .query(byte[].class)
                .single();

        assertThat(sealed).hasSize(1 + 12 + 32 + 16);
        assertThat(TestingKeys.envelopeKey().open(sealed, "signing key " + signer.keyId()))
                .hasSize(32);
    }

    @Test
    void aNodeWithAnotherEnvelopeKeyDoesNotStartAndSaysWhy() {
        node(NOON).signer(SigningRole.REVIEW);
        var stranger = SealingKey.of(Secret.of("ab".repeat(32)), new SecureRandom());

        assertThatExceptionOfType(UnusableSecret.class)
                .isThrownBy(() -> node(NOON, stranger).afterSingletonsInstantiated())
                .withMessage("What is sealed for signing key review-1 does not open with this envelope key."
                        + " Start with the key this database was first started with.");
    }

    private StoredKeyRing node(Instant now) {
        return node(now, TestingKeys.envelopeKey());
    }

    private StoredKeyRing node(Instant now, SealingKey sealing) {
        var keys = new SigningKeys(JdbcClient.create(database));
        return new StoredKeyRing(
                keys,
                new KeyMaker(keys, sealing, new SecureRandom()),
                new JdbcTransactionManager(database),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static DataSource migrated() {
        var database = new DriverManagerDataSource(TestPostgres.freshUrl(), "postgres", "");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/attest")
                .load()
                .migrate();
        return database;
    }
}
