package dev.chancery.sample;

import dev.chancery.identity.People;
import dev.chancery.identity.PersonRecord;
import dev.chancery.kernel.Actor;
import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Triage;
import dev.chancery.review.triage.TriageAct;
import dev.chancery.review.triage.TriageAnswer;
import dev.chancery.review.triage.Triaging;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the sample's people made of some findings: one answer of each kind, and one that was taken back. */
@Component
class SampleTriage {

    private static final Logger LOG = LoggerFactory.getLogger(SampleTriage.class);

    private static final String REVIEWER = "reviewer";
    private static final String ADMIN = "admin";
    private static final Duration A_RELEASE = Duration.ofDays(14);

    private final Triaging triaging;
    private final People people;
    private final Clock clock;

    SampleTriage(Triaging triaging, People people, Clock clock) {
        this.triaging = triaging;
        this.people = people;
        this.clock = clock;
    }

    /** What somebody says about the finding of a file whose title has these words. */
    private record Answer(String by, String file, String words, TriageAct act) {

        boolean isAbout(GroupReport group) {
            return group.file().endsWith("/" + file) && group.title().contains(words);
        }
    }

    /** Answers what nobody has answered yet; findings nothing is said about stay open. */
    void answer(ReviewReport review) {
        var open = review.groups().stream()
                .filter(it -> it.triage().version() == 0)
                .toList();
        for (var group : open) {
            var version = 0L;
            for (var answer : answers(review)) {
                if (answer.isAbout(group)) {
                    say(group, version++, answer);
                }
            }
        }
    }

    private void say(GroupReport group, long version, Answer answer) {
        switch (triaging.answer(group.id(), version, answer.act(), person(answer.by()))) {
            case TriageAnswer.Done _ -> {}
            case TriageAnswer.Overtaken _ -> LOG.info("Somebody answered the sample finding {} already.", group.id());
            case TriageAnswer.Senseless(var refusal) ->
                LOG.warn("The sample finding {} was not answered: {}", group.id(), refusal.detail());
        }
    }

    private List<Answer> answers(ReviewReport review) {
        return Stream.of(aboutSignatures(), aboutRefunds(review), aboutPayouts())
                .flatMap(List::stream)
                .toList();
    }

    private List<Answer> aboutSignatures() {
        var shipped = clock.instant().plus(A_RELEASE);
        var file = "WebhookAuth.java";
        return List.of(
                new Answer(REVIEWER, file, "password", new TriageAct.Confirm()),
                new Answer(
                        REVIEWER,
                        file,
                        "hash function",
                        new TriageAct.Snooze(
                                Optional.of(shipped), "The partner moves to SHA-256 with their next release.")),
                new Answer(
                        ADMIN,
                        file,
                        "random generator",
                        dismissal(
                                Triage.Dismissal.FALSE_POSITIVE,
                                "It tells retries apart; nobody gains by guessing it.")));
    }

    private static List<Answer> aboutRefunds(ReviewReport review) {
        var file = "RefundReport.java";
        var empty = "empty catch block";
        return List.of(
                new Answer(
                        ADMIN,
                        file,
                        "path is built",
                        dismissal(
                                Triage.Dismissal.ACCEPTED_RISK,
                                "Only the nightly job calls this, with its own names.")),
                new Answer(REVIEWER, file, empty, dismissal(Triage.Dismissal.TEST_CODE, "Only the tests read it.")),
                new Answer(REVIEWER, file, empty, new TriageAct.Undo()),
                new Answer(REVIEWER, file, empty, new TriageAct.Confirm()),
                new Answer(REVIEWER, "LedgerDao.java", "ResultSet is not closed", closedWithItsStatement(review)));
    }

    private static List<Answer> aboutPayouts() {
        var file = "Payouts.java";
        return List.of(
                new Answer(REVIEWER, file, "concatenated into the SQL", new TriageAct.Confirm()),
                new Answer(
                        ADMIN,
                        file,
                        "never closed",
                        dismissal(Triage.Dismissal.WONT_FIX, "The process ends with each batch.")),
                new Answer(
                        REVIEWER,
                        file,
                        "never takes a payout",
                        dismissal(Triage.Dismissal.ACCEPTED_RISK, "The bank answers within its contract.")));
    }

    private static TriageAct dismissal(Triage.Dismissal reason, String note) {
        return new TriageAct.Dismiss(reason, note);
    }

    private static TriageAct closedWithItsStatement(ReviewReport review) {
        return review.groups().stream()
                .filter(it -> it.title().contains("Statement is not closed"))
                .findFirst()
                .<TriageAct>map(it -> new TriageAct.Duplicate(it.id(), "Closing the statement closes its rows."))
                .orElseGet(TriageAct.Confirm::new);
    }

    private Actor.Person person(String name) {
        return people.find(name).map(PersonRecord::actor).orElseThrow();
    }
}
