package dev.chancery.provenance.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.release.ReleaseVerifier;
import dev.chancery.provenance.store.Admissions;
import dev.chancery.provenance.store.Attestations;
import dev.chancery.provenance.store.Slice;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept of decisions: of many at once, and of images that came together. */
@WholeApplication
class AdmissionBooksIT {

    private static final Actor CLUSTER = new Actor.Service("test-cluster");
    private static final int TOGETHER = 24;

    @Autowired
    TrustedParties parties;

    @Autowired
    KeyRing keys;

    @Autowired
    AttestationDesk desk;

    @Autowired
    ReleaseVerifier releases;

    @Autowired
    DeploymentAdmission admission;

    @Autowired
    Admissions admissions;

    @Autowired
    Attestations attestations;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TransactionTemplate transaction;

    private final TestingStatements world = TestingStatements.fresh();

    @BeforeEach
    void release() {
        parties.ensure();
        Stream.of(world.build(), world.signature(), world.changeClass(), world.pullRequest(), world.approval())
                .map(TestingStatements::signed)
                .forEach(this::push);
        push(TestingStatements.signed(world.verdict(), keys.signer(SigningRole.REVIEW)));
        releases.verify(world.image(), TestingStatements.RESOURCE, CLUSTER);
    }

    @Test
    void podsThatComeAtOnceAreEachCountedAndOneAdmissionIsSigned() throws Exception {
        var pods = IntStream.range(0, TOGETHER)
                .mapToObj(number -> asking("request-%02d".formatted(number), image()))
                .toList();

        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : crowd.invokeAll(pods)) {
                assertThat(answer.get().admitted()).isTrue();
            }
        }

        assertThat(kept()).extracting(Admissions.Decided::asked).containsExactly((long) TOGETHER);
        assertThat(signed()).hasSize(1);
    }

    @Test
    void whatIsSignedBelongsToTheRequestThatAsked() throws Exception {
        asking("request-of-the-first", image()).call();

        var entry = ledger.entry(signed().getFirst().ledgerEntry()).orElseThrow();

        assertThat(new String(entry.canonical(), StandardCharsets.UTF_8)).contains("request-of-the-first");
    }

    @Test
    void whatItsNeighbourKeptOutIsStillLetInForTheFirstTimeLater() {
        var stranger = "registry.example/other@sha256:" + "cd".repeat(32);

        assertThat(admission.judge(pod(image(), stranger), CLUSTER).admitted()).isFalse();
        assertThat(signed()).isEmpty();
        assertThat(kept()).singleElement().satisfies(decided -> {
            assertThat(decided.admitted()).isFalse();
            assertThat(decided.reason()).isEqualTo("no_summary");
        });

        assertThat(admission.judge(pod(image()), CLUSTER).admitted()).isTrue();
        assertThat(signed()).hasSize(1);
    }

    @Test
    void aSecondPodSignsNothingMore() {
        admission.judge(pod(image()), CLUSTER);
        admission.judge(pod(image()), CLUSTER);

        assertThat(signed()).hasSize(1);
        assertThat(kept()).extracting(Admissions.Decided::asked).containsExactly(2L);
    }

    @Test
    void refusesToAnswerWithinATransactionThatCouldTakeTheDecisionBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> admission.judge(pod(image()), CLUSTER)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private Callable<DeploymentAdmission.Word> asking(String request, String image) {
        return () -> ScopedValue.where(RequestId.CURRENT, new RequestId(request))
                .call(() -> admission.judge(pod(image), CLUSTER));
    }

    private void push(byte[] envelope) {
        desk.take(envelope, Optional.empty(), CLUSTER);
    }

    private List<Admissions.Decided> kept() {
        return admissions.newest(Slice.first(false, 100)).stream()
                .filter(decided -> decided.digest().equals(world.image()))
                .toList();
    }

    private List<RecordedStatement> signed() {
        return attestations
                .ofTypes(List.of(world.image()), List.of(PredicateTypes.ADMISSION))
                .getOrDefault(world.image(), List.of());
    }

    private String image() {
        return "registry.example/payments@" + world.image();
    }

    private static byte[] pod(String... images) {
        var containers = Stream.of(images)
                .map(image -> "{\"name\":\"app\",\"image\":\"" + image + "\"}")
                .toList();
        return """
                {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
                 "kind":{"kind":"Pod"},"operation":"CREATE","namespace":"production",
                 "object":{"spec":{"containers":%s}}}}""".formatted(containers).getBytes(StandardCharsets.UTF_8);
    }
}
