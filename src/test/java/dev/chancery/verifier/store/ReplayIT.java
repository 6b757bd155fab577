package dev.chancery.verifier.store;

import static dev.chancery.verifier.TestingIssuer.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.kernel.InvocationId;
import dev.chancery.testing.TestPostgres;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.TestingIssuer;
import dev.chancery.verifier.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A credential is good once: on any node, in any race, across restarts. */
class ReplayIT {

    private static final int RACERS = 64;

    private final String url = TestPostgres.freshUrl();
    private final TestingIssuer issuer = new TestingIssuer();

    @BeforeEach
    void migrate() {
        VerifierNode.migrate(url);
    }

    @Test
    void ofManyRacersOnTwoNodesExactlyOneIsAdmitted() throws Exception {
        try (var one = VerifierNode.on(url, issuer);
                var other = VerifierNode.on(url, issuer)) {
            var verdicts = race(one, other);

            assertThat(verdicts).filteredOn(Admitted.class::isInstance).hasSize(1);
            assertThat(verdicts)
                    .filteredOn(Refused.class::isInstance)
                    .hasSize(RACERS - 1)
                    .allSatisfy(it -> assertThat(((Refused) it).code()).isEqualTo(RefusalCode.REPLAYED));
            assertThat(Stream.concat(one.ledger().stream(), other.ledger().stream()))
                    .filteredOn("credential.consumed"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void aRestartForgetsNothing() {
        var credential = issuer.credential();
        try (var before = VerifierNode.on(url, issuer)) {
            assertThat(before.verify(credential, LIST)).isInstanceOf(Admitted.class);
        }
        try (var after = VerifierNode.on(url, issuer)) {
            assertThat(after.verify(credential, LIST))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.REPLAYED));
        }
    }

    @Test
    void whatTheLedgerCannotRecordIsNotConsumed() {
        var credential = issuer.credential();
        try (var broken = VerifierNode.on(url, issuer, _ -> {
                    throw new IllegalStateException("The ledger is not there.");
                });
                var sound = VerifierNode.on(url, issuer)) {
            assertThatThrownBy(() -> broken.verify(credential, LIST)).hasRootCauseMessage("The ledger is not there.");

            assertThat(sound.verify(credential, LIST)).isInstanceOf(Admitted.class);
        }
    }

    @Test
    void whatWasConsumedStaysSoWhenTheNodeDiesBeforeItAnswers() {
        var credential = issuer.credential();
        try (var dying = VerifierNode.on(url, issuer, _ -> dieAfterCommit());
                var other = VerifierNode.on(url, issuer)) {
            assertThatThrownBy(() -> dying.verify(credential, LIST)).hasRootCauseMessage("The node died.");

            assertThat(other.verify(credential, LIST))
                    .isInstanceOfSatisfying(
                            Refused.class, it -> assertThat(it.code()).isEqualTo(RefusalCode.REPLAYED));
        }
    }

    @Test
    void whatWasTakenBackIsRefusedAndNotUsedUp() {
        var stopped = issuer.credential();
        try (var node = VerifierNode.on(url, issuer)) {
            node.stop(issuer.id());

            assertThat(node.verify(stopped, LIST))
                    .isEqualTo(new Refused(
                            RefusalCode.REVOKED, "It was stopped.", InvocationId.parse(TestingIssuer.INVOCATION)));
            assertThat(rows(node)).isZero();
            assertThat(node.ledger()).containsExactly("verifier.rejected");
        }
    }

    @Test
    void whatStandsIsAdmittedBesideWhatWasTakenBack() throws Exception {
        try (var node = VerifierNode.on(url, issuer);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var issuers =
                    IntStream.range(0, 100).mapToObj(_ -> new TestingIssuer()).toList();
            issuers.stream().limit(40).forEach(it -> node.stop(it.id()));

            var verdicts = threads.invokeAll(issuers.stream()
                    .<Callable<Verdict>>map(it -> () -> node.verify(it.credential(), LIST))
                    .toList());

            for (var place = 0; place < 100; place++) {
                assertThat(verdicts.get(place).get()).isInstanceOf(place < 40 ? Refused.class : Admitted.class);
            }
            assertThat(rows(node)).isEqualTo(60);
        }
    }

    @Test
    void manyCredentialsAtOnceAreEachAdmittedOnce() throws Exception {
        try (var one = VerifierNode.on(url, issuer);
                var other = VerifierNode.on(url, issuer);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var credentials = IntStream.range(0, 200)
                    .mapToObj(_ -> new TestingIssuer().credential())
                    .toList();
            List<Callable<Verdict>> presenters = Stream.concat(credentials.stream(), credentials.reversed().stream())
                    .flatMap(it ->
                            Stream.<Callable<Verdict>>of(() -> one.verify(it, LIST), () -> other.verify(it, LIST)))
                    .toList();

            var admitted = new ArrayList<Verdict>();
            for (Future<Verdict> presenter : threads.invokeAll(presenters)) {
                admitted.add(presenter.get());
            }

            assertThat(admitted).filteredOn(Admitted.class::isInstance).hasSize(200);
            assertThat(rows(one)).isEqualTo(200);
        }
    }

    @Test
    void usedCredentialsLieInThePartitionOfTheirDay() {
        try (var node = VerifierNode.on(url, issuer.issuedNow())) {
            keepDays(node);
            node.verify(issuer.credential(), LIST);

            assertThat(partitionOfTheOnlyRow(node)).isEqualTo("consumed_credential_20261120");
        }
    }

    @Test
    void daysLongPastAreForgotten() {
        try (var node = VerifierNode.on(url, issuer.issuedNow())) {
            keepDays(node);
            node.verify(issuer.credential(), LIST);
            node.database().sql("select verifier.keep_days('2026-11-23')").query(_ -> {});

            assertThat(rows(node)).isZero();
        }
    }

    @Test
    void keepingDaysTwiceChangesNothing() {
        try (var node = VerifierNode.on(url, issuer.issuedNow())) {
            keepDays(node);
            node.verify(issuer.credential(), LIST);
            keepDays(node);

            assertThat(rows(node)).isOne();
        }
    }

    private List<Verdict> race(VerifierNode one, VerifierNode other) throws Exception {
        var credential = issuer.credential();
        var together = new CyclicBarrier(RACERS);
        List<Callable<Verdict>> racers = IntStream.range(0, RACERS)
                .<Callable<Verdict>>mapToObj(racer -> () -> {
                    together.await();
                    return (racer % 2 == 0 ? one : other).verify(credential, LIST);
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var verdicts = new ArrayList<Verdict>();
            for (Future<Verdict> racer : threads.invokeAll(racers)) {
                verdicts.add(racer.get());
            }
            return verdicts;
        }
    }

    /** The commit went through, and nobody is told. */
    private static void dieAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                throw new IllegalStateException("The node died.");
            }
        });
    }

    private static void keepDays(VerifierNode node) {
        node.database().sql("select verifier.keep_days('2026-11-20')").query(_ -> {});
    }

    private static long rows(VerifierNode node) {
        return node.database()
                .sql("select count(*) from verifier.consumed_credential")
                .query(Long.class)
                .single();
    }

    private static String partitionOfTheOnlyRow(VerifierNode node) {
        return node.database()
                .sql("select relname from verifier.consumed_credential c join pg_class on pg_class.oid = c.tableoid")
                .query(String.class)
                .single();
    }
}
