package dev.chancery.provenance.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.kernel.Digest;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.Artifacts;
import dev.chancery.provenance.bundle.BundleAnswer;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.HopKind;
import dev.chancery.provenance.chain.HopState;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.offline.BundleVerifier;
import dev.chancery.provenance.store.StatedArtifact;
import dev.chancery.provenance.store.StatedArtifacts;
import dev.chancery.provenance.store.StatedArtifacts.Place;
import dev.chancery.provenance.testing.TestingCommits;
import dev.chancery.provenance.testing.TestingReviews;
import dev.chancery.review.ReviewEnded;
import dev.chancery.review.ReviewReport;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@WholeApplication
class ArtifactsIT {

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Artifacts artifacts;

    @Autowired
    StatedArtifacts stated;

    @Autowired
    LedgerReader ledger;

    @Autowired
    JdbcClient database;

    @Test
    void theEndOfAReviewBecomesAVerifiedHopOfItsCommit() {
        var report = ended(TestingReviews.of(TestingCommits.fresh()));

        var chain = chain(report);

        assertThat(state(chain, HopKind.REVIEW_VERDICT)).isEqualTo(HopState.PRESENT);
        assertThat(state(chain, HopKind.AI_PARTICIPATION)).isEqualTo(HopState.NONE);
        assertThat(state(chain, HopKind.COMMIT)).isEqualTo(HopState.PRESENT);
        assertThat(state(chain, HopKind.HUMAN_APPROVAL)).isEqualTo(HopState.MISSING);
        assertThat(chain.name()).isEqualTo("payments-api");
    }

    @Test
    void theRecordingIsInTheLedgerUnderTheReviewsInvocation() {
        var report = ended(TestingReviews.of(TestingCommits.fresh()));
        var statement = chain(report).statements().getFirst().recorded();

        var entries = ledger.ofInvocation(report.invocation());

        assertThat(entries).extracting(LedgerEntry::type).containsExactly("attestation.recorded");
        assertThat(new String(entries.getFirst().canonical(), StandardCharsets.UTF_8))
                .contains(statement.digest().toString(), commit(report).toString());
    }

    @Test
    void aModelAmongTheParticipantsIsStatedBesideTheVerdict() {
        var report = ended(TestingReviews.byAModelToo(TestingCommits.fresh()));

        assertThat(state(chain(report), HopKind.AI_PARTICIPATION)).isEqualTo(HopState.PRESENT);
    }

    @Test
    void nothingIsStatedWhenTheReviewDoesNotEndAfterAll() {
        var report = TestingReviews.of(TestingCommits.fresh());

        transaction.executeWithoutResult(status -> {
            events.publishEvent(new ReviewEnded(report, report.invocation()));
            status.setRollbackOnly();
        });

        assertThat(artifacts.chain(commit(report))).isEmpty();
        assertThat(ledger.ofInvocation(report.invocation())).isEmpty();
    }

    @Test
    void refusesToStateAnythingOutsideATransaction() {
        var report = TestingReviews.of(TestingCommits.fresh());

        assertThatThrownBy(() -> events.publishEvent(new ReviewEnded(report, report.invocation())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void theBundleIsVerifiedOfflineAndIsTheSameBytesEachTimeUnderOneCheckpoint() {
        var report = ended(TestingReviews.of(TestingCommits.fresh()));

        var bundle = ((BundleAnswer.Made) artifacts.bundle(commit(report))).bundle();
        var checked = new BundleVerifier(List.of()).verify(bundle.toBytes());

        assertThat(checked.sentence()).startsWith("Verified");
        assertThat(checked.about()).contains(commit(report));
    }

    @Test
    void aStatementChangedInTheDatabaseFailsItsHop() {
        var report = ended(TestingReviews.of(TestingCommits.fresh()));
        database.sql("update provenance.attestation set envelope = ? where invocation_id = ?")
                .param("{\"payloadType\":\"text/plain\"}".getBytes(StandardCharsets.UTF_8))
                .param(report.invocation().value())
                .update();

        var chain = chain(report);

        assertThat(state(chain, HopKind.REVIEW_VERDICT)).isEqualTo(HopState.FAILED);
        assertThat(chain.headline()).startsWith("Not to be trusted");
    }

    @Test
    void aStatementTheLedgerDoesNotRecordFailsItsHopThoughItIsSigned() {
        var one = ended(TestingReviews.of(TestingCommits.fresh()));
        var other = ended(TestingReviews.of(TestingCommits.fresh()));
        database.sql("update provenance.attestation set ledger_entry = ? where invocation_id = ?")
                .param(chain(other).statements().getFirst().recorded().ledgerEntry())
                .param(one.invocation().value())
                .update();

        assertThat(chain(one).hops().stream()
                        .filter(hop -> hop.kind() == HopKind.REVIEW_VERDICT)
                        .findFirst()
                        .orElseThrow()
                        .reason())
                .isEqualTo(Reason.NOT_RECORDED);
    }

    @Test
    void artifactsAreListedNewestFirstFromAnyPlaceAndByPrefix() {
        var prefix = TestingCommits.fresh().substring(0, 20);
        var first = ended(TestingReviews.of(prefix + "0".repeat(20)));
        var second = ended(TestingReviews.of(prefix + "1".repeat(20)));

        var page = stated.newest(prefix, Optional.empty(), 1);
        var newest = page.getFirst();
        var after = stated.newest(prefix, Optional.of(new Place(newest.latestStatedAt(), newest.digest())), 9);

        assertThat(page).extracting(StatedArtifact::digest).containsExactly(commit(second));
        assertThat(after).extracting(StatedArtifact::digest).containsExactly(commit(first));
    }

    @Test
    void readingChainsManyTimesKeepsNoConnection() {
        var report = ended(TestingReviews.of(TestingCommits.fresh()));

        for (var reading = 0; reading < 50; reading++) {
            assertThat(artifacts.chain(commit(report))).isPresent();
        }
    }

    private ReviewReport ended(ReviewReport report) {
        transaction.executeWithoutResult(_ -> events.publishEvent(new ReviewEnded(report, report.invocation())));
        return report;
    }

    private ArtifactChain chain(ReviewReport report) {
        return artifacts.chain(commit(report)).orElseThrow();
    }

    private static HopState state(ArtifactChain chain, HopKind kind) {
        return chain.hops().stream()
                .filter(hop -> hop.kind() == kind)
                .findFirst()
                .orElseThrow()
                .state();
    }

    private static Digest commit(ReviewReport report) {
        return Digest.gitCommit(report.headCommit().orElseThrow());
    }
}
