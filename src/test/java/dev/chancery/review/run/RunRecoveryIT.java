package dev.chancery.review.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import dev.chancery.ledger.LedgerReader;
import dev.chancery.models.Analyzer;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.ReviewState;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.classification.Deliberated;
import dev.chancery.review.participants.Material;
import dev.chancery.review.store.Calls;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.Lease;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.RunOrder;
import dev.chancery.review.store.SecondOpinions;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A node is lost in each stage of a run; the application, which is another node, brings the run to its end. */
@WholeApplication
class RunRecoveryIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Autowired
    OtherNode.Parts parts;

    @Autowired
    List<Analyzer> analyzers;

    @Autowired
    Reviews reviews;

    @Autowired
    LedgerReader ledger;

    @Autowired
    JdbcClient database;

    @Autowired
    Saboteur saboteur;

    @Autowired
    Lookers lookers;

    @Autowired
    SecondOpinions opinions;

    @Autowired
    Calls calls;

    private OtherNode node;

    @BeforeEach
    void startAnotherNode() {
        node = new OtherNode(parts);
    }

    @Test
    void takesOverARunThatNeverBegan() {
        var lease = node.submit(TestDiffs.ADDED_FILE);

        node.lapse(lease.review());

        assertEndedWhole(ended(lease));
    }

    @Test
    void takesOverARunThatLostItsNodeWhileReading() {
        var lease = node.submit(TestDiffs.ADDED_FILE);
        var reader = new MaterialReader(parts.repositories(), parts.changeLimits()) {
            @Override
            public Reading<Material> read(ExactChange exact, Mandate mandate) {
                throw new NodeDied();
            }
        };

        die(node.run(reader, analyzers, parts.assembly()), lease);

        assertEndedWhole(ended(lease));
    }

    @Test
    void asksNobodyTwiceAndHearsNoMoreFromTheLostNode() throws InterruptedException {
        var lease = node.submit(TestDiffs.ADDED_FILE);
        var release = new CountDownLatch(1);
        var asked = analyzers.stream()
                .map(it -> it.id().equals("pmd-security") ? it : TestingAnalyzer.answeringAfter(release, it))
                .toList();
        var run = node.run(node.reader(), asked, parts.assembly());

        var working = Thread.ofVirtual().start(() -> run.work(lease));
        await().atMost(PATIENCE).until(() -> answeredBy("pmd-security", lease));
        var first = report(lease).participants().getFirst();
        node.lapse(lease.review());
        var ended = ended(lease);
        release.countDown();
        working.join();

        assertEndedWhole(ended);
        assertThat(ended.participants().getFirst()).isEqualTo(first);
        assertThat(report(lease)).isEqualTo(ended);
    }

    @Test
    void takesOverARunThatLostItsNodeWhileAssembling() {
        var lease = node.submit(TestDiffs.ADDED_FILE);
        var assembly = new Assembly(parts.ids(), parts.clock()) {
            @Override
            Assembled of(Material material, Testimony testimony, Deliberated deliberated) {
                throw new NodeDied();
            }
        };

        die(node.run(node.reader(), analyzers, assembly), lease);

        assertEndedWhole(ended(lease));
    }

    @Test
    void triesAgainAfterAListenerUndidTheEnd() {
        var lease = node.submit(TestDiffs.ADDED_FILE);
        saboteur.choose(lease.review());

        node.run(node.reader(), analyzers, parts.assembly()).work(lease);

        assertThat(report(lease).state()).isEqualTo(ReviewState.RUNNING);
        node.lapse(lease.review());
        assertEndedWhole(ended(lease));
    }

    @Test
    void endsARunThatLosesItsNodeTooOften() {
        var lease = node.submit(TestDiffs.ADDED_FILE);

        database.sql("update review.reviews set lapses = :lapses where id = :id")
                .param("lapses", parts.limits().maxLapses())
                .param("id", lease.review().value())
                .update();
        node.lapse(lease.review());

        var ended = ended(lease);
        assertThat(ended.state()).isEqualTo(ReviewState.UNAVAILABLE);
        assertThat(ended.participants())
                .allSatisfy(it -> assertThat(it.outcome()).contains(CallOutcome.REFUSED));
        assertThat(ended.causes()).anyMatch(it -> it.contains("lost its node 4 times"));
    }

    @Test
    void resumesAtOnceWhatANodeGaveBack() {
        var lease = node.submit(TestDiffs.ADDED_FILE);

        assertThat(node.giveBack()).isEqualTo(1);

        assertEndedWhole(ended(lease));
        assertThat(database.sql("select lapses from review.reviews where id = :id")
                        .param("id", lease.review().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void looksAgainOnlyOnceWhenItsNodeDiesBeforeOrAfter() {
        var submission = new Submission.OfDiff("Drill", TestDiffs.payouts(), List.of(), Optional.of("drill"));
        var lease = node.takeOver(node.submit(submission).review());
        var looked = new SecondLooks(lookers, opinions, parts.recorder()) {
            @Override
            void hold(RunOrder order, Material material, Deliberated deliberated, int answered, Deadline budget) {
                throw new NodeDied();
            }
        };
        var first = node.run(stages(looked, parts.assembly()));
        assertThat(catchThrowable(() -> first.work(lease))).isInstanceOf(NodeDied.class);
        assertThat(callsOf(lease)).hasSize(4);

        var other = new OtherNode(parts);
        var taken = other.takeOver(lease.review());
        var assembly = new Assembly(parts.ids(), parts.clock()) {
            @Override
            Assembled of(Material material, Testimony testimony, Deliberated deliberated) {
                throw new NodeDied();
            }
        };
        die(other.run(stages(parts.stages().secondLooks(), assembly)), taken);
        assertThat(callsOf(lease)).hasSize(5);

        var ended = ended(lease);
        assertThat(ended.state()).isEqualTo(ReviewState.REDUCED);
        assertThat(callsOf(lease)).hasSize(5);
        assertThat(ended.groups().getFirst().escalation()).isPresent();
        assertThat(ledger.ofInvocation(ended.invocation()))
                .filteredOn(it -> it.type().equals("model.invoked"))
                .hasSize(5);
    }

    @Test
    void saysWhyWhenEverybodyFails() {
        var lease = node.submit(TestDiffs.ADDED_FILE);
        var broken = analyzers.stream()
                .map(it -> TestingAnalyzer.breakingAs(it))
                .map(Analyzer.class::cast)
                .toList();

        node.run(node.reader(), broken, parts.assembly()).work(lease);

        assertThat(report(lease).state()).isEqualTo(ReviewState.UNAVAILABLE);
        assertThat(report(lease).groups()).isEmpty();
        assertThat(report(lease).causes())
                .hasSize(4)
                .allSatisfy(it -> assertThat(it).contains("was failed: It broke with IllegalStateException."));
        assertThat(report(lease).audit()).isPresent();
    }

    private ReviewRun.Stages stages(SecondLooks secondLooks, Assembly assembly) {
        var stages = parts.stages();
        return new ReviewRun.Stages(
                node.reader(), stages.examiner(), stages.thresholds(), secondLooks, assembly, parts.limits());
    }

    private List<Calls.OfParticipant> callsOf(Lease lease) {
        return calls.of(lease.review());
    }

    private void die(ReviewRun run, Lease lease) {
        assertThat(catchThrowable(() -> run.work(lease))).isInstanceOf(NodeDied.class);
        node.lapse(lease.review());
    }

    private void assertEndedWhole(ReviewReport report) {
        assertThat(report.state()).isEqualTo(ReviewState.FULL);
        assertThat(report.groups()).isNotEmpty();
        assertThat(ledger.ofInvocation(report.invocation()))
                .extracting(it -> it.type())
                .filteredOn(it -> it.startsWith("review."))
                .filteredOn(it -> !it.equals("review.started"))
                .containsExactlyInAnyOrder(
                        "review.submitted",
                        "review.participant_answered",
                        "review.participant_answered",
                        "review.participant_answered",
                        "review.participant_answered",
                        "review.ended");
        assertThat(claimsKeptTwice(report.id())).isZero();
    }

    private int claimsKeptTwice(ReviewId review) {
        return database.sql("""
                        select count(*) - count(distinct (participant, position)) from review.claims
                        where review = :review
                        """)
                .param("review", review.value())
                .query(Integer.class)
                .single();
    }

    private boolean answeredBy(String participant, Lease lease) {
        return report(lease).participants().stream().anyMatch(it -> it.id().equals(participant) && it.answered());
    }

    private ReviewReport ended(Lease lease) {
        return await().atMost(PATIENCE)
                .until(() -> report(lease), it -> it.state().hasEnded());
    }

    private ReviewReport report(Lease lease) {
        return reviews.find(lease.review()).orElseThrow();
    }
}
