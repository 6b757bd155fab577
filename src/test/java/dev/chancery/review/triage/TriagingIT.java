package dev.chancery.review.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.console.filter.Filter;
import dev.chancery.identity.Role;
import dev.chancery.kernel.Actor;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.TestDiffs;
import dev.chancery.review.Triage;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class TriagingIT {

    private static final TriageAct RISK = new TriageAct.Dismiss(Triage.Dismissal.ACCEPTED_RISK, "Behind a firewall.");

    @Autowired
    Triaging triaging;

    @Autowired
    Inbox inbox;

    @Autowired
    Reviews reviews;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TestAccess access;

    private Actor.Person ada;
    private ReviewReport review;
    private GroupReport finding;

    @BeforeEach
    void reviewAChange() {
        var diff = TestDiffs.unmet(TestDiffs.ADDED_FILE);
        ada = access.person(Role.REVIEWER);
        var accepted = (SubmissionAnswer.Accepted) reviews.submit(new Submission.OfDiff("Triage", diff), ada);
        review = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> reviews.find(accepted.id()).orElseThrow(),
                        it -> it.state().hasEnded());
        finding = review.groups().getFirst();
    }

    @Test
    void confirms() {
        var triage = done(new TriageAct.Confirm(), 0);

        assertThat(triage.state()).isEqualTo(Triage.State.CONFIRMED);
        assertThat(triage.by()).contains(ada.label());
        assertThat(now()).isEqualTo(triage);
        assertThat(entries()).containsExactly("finding.confirmed");
    }

    @Test
    void dismissesWithAReasonAndANote() {
        var triage = done(RISK, 0);

        assertThat(triage.state()).isEqualTo(Triage.State.DISMISSED);
        assertThat(triage.reason()).contains(Triage.Dismissal.ACCEPTED_RISK);
        assertThat(now().note()).isEqualTo("Behind a firewall.");
        assertThat(entries()).containsExactly("finding.dismissed");
    }

    @Test
    void takesAnswersBackOneByOne() {
        done(new TriageAct.Confirm(), 0);
        done(RISK, 1);

        assertThat(done(new TriageAct.Undo(), 2).state()).isEqualTo(Triage.State.CONFIRMED);
        assertThat(done(new TriageAct.Undo(), 3).state()).isEqualTo(Triage.State.OPEN);
        assertThat(now().by()).isEmpty();
        assertThat(entries())
                .containsExactly("finding.confirmed", "finding.dismissed", "finding.reopened", "finding.reopened");
    }

    @Test
    void tellsTheSecondOfTwoReviewersWhatTheFirstSaid() {
        var first = done(new TriageAct.Confirm(), 0);

        assertThat(triaging.answer(finding.id(), 0, RISK, access.person(Role.ADMIN)))
                .isEqualTo(new TriageAnswer.Overtaken(now()));
        assertThat(now()).isEqualTo(first);
        assertThat(entries()).containsExactly("finding.confirmed");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThat(code(new TriageAct.Undo(), 0)).isEqualTo("nothing_to_undo");
        assertThat(code(new TriageAct.Dismiss(Triage.Dismissal.WONT_FIX, "x".repeat(2001)), 0))
                .isEqualTo("note_too_long");
        done(new TriageAct.Confirm(), 0);
        assertThat(code(new TriageAct.Confirm(), 1)).isEqualTo("already_confirmed");
        assertThat(((TriageAnswer.Senseless) triaging.answer(UUID.randomUUID(), 0, new TriageAct.Confirm(), ada))
                        .refusal()
                        .code())
                .isEqualTo("finding_not_found");
    }

    @Test
    void findsFindingsByEveryFieldOfTheFilter() {
        var ofThisRun = "run:" + review.id();

        assertThat(count(ofThisRun)).isEqualTo(review.groups().size());
        assertThat(count(ofThisRun + " is:open file:Customers.java participant:security severity:critical"))
                .isPositive();
        assertThat(count(ofThisRun + " file:src/*.java category:*sql* SQL")).isPositive();
        assertThat(count(ofThisRun + " -file:Customers.java")).isZero();
        assertThat(count(ofThisRun + " is:dismissed")).isZero();
        done(RISK, 0);
        assertThat(count(ofThisRun + " is:dismissed reason:accepted_risk")).isEqualTo(1);
        assertThat(count(ofThisRun + " repo:acme/*")).isZero();
        assertThat(count(ofThisRun + " class:none")).isZero();
        assertThat(count("run:nonsense")).isZero();
    }

    @Test
    void countsClassesWhateverClassTheFilterAsksFor() {
        var filter = (Filter<FilterField>) FilterField.LANGUAGE.read("class:contested run:" + review.id());

        assertThat(inbox.counts(filter).counts().values().stream()
                        .mapToInt(it -> it)
                        .sum())
                .isEqualTo(review.groups().size());
    }

    @Test
    void givesPagesThatMeetWithoutAGap() {
        var filter = (Filter<FilterField>) FilterField.LANGUAGE.read("run:" + review.id());
        var all = inbox.page(filter, Optional.empty(), 100).lines();

        var first = inbox.page(filter, Optional.empty(), 1);
        var rest = inbox.page(filter, first.next(), 100);

        assertThat(first.lines()).containsExactly(all.getFirst());
        assertThat(rest.lines()).isEqualTo(all.subList(1, all.size()));
        assertThat(first.next().map(Cursor::toString).flatMap(Cursor::parse)).isEqualTo(first.next());
    }

    private Triage done(TriageAct act, long version) {
        return ((TriageAnswer.Done) triaging.answer(finding.id(), version, act, ada)).triage();
    }

    private String code(TriageAct act, long version) {
        return ((TriageAnswer.Senseless) triaging.answer(finding.id(), version, act, ada))
                .refusal()
                .code();
    }

    private Triage now() {
        return reviews.find(review.id()).orElseThrow().groups().getFirst().triage();
    }

    private int count(String filter) {
        return inbox.page((Filter<FilterField>) FilterField.LANGUAGE.read(filter), Optional.empty(), 100)
                .lines()
                .size();
    }

    private List<String> entries() {
        return ledger.ofInvocation(review.invocation()).stream()
                .filter(it -> it.subject().equals("finding:" + finding.id()))
                .map(it -> it.type())
                .toList();
    }
}
