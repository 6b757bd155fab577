package dev.chancery.review.run;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.ReviewId;
import dev.chancery.review.Submission;
import dev.chancery.review.change.Change;
import dev.chancery.review.change.ChangeLimits;
import dev.chancery.review.change.ChangeParser;
import dev.chancery.review.change.ParsedChange;
import dev.chancery.review.participants.Planning;
import dev.chancery.review.store.ChangeSize;
import dev.chancery.review.store.ExactChange;
import dev.chancery.review.store.Mandate;
import dev.chancery.review.store.NewReview;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Reads what was submitted and makes sure that it can be reviewed, before anything of it is stored. */
@Component
class Intake {

    private static final Duration TASK_DEADLINE = Duration.ofHours(1);

    private final RepositoryReader repositories;
    private final ReviewAgent agent;
    private final Casting casting;
    private final Settings settings;

    /** What the intake is told from outside. */
    @Component
    record Settings(ReviewLimits limits, ChangeLimits changeLimits, TimeOrderedIds ids, Clock clock) {}

    Intake(RepositoryReader repositories, ReviewAgent agent, Casting casting, Settings settings) {
        this.repositories = repositories;
        this.agent = agent;
        this.casting = casting;
        this.settings = settings;
    }

    /** What the intake makes of a submission. */
    sealed interface Taken {}

    /** It can be reviewed, and is all there. */
    record Reviewable(NewReview review) implements Taken {}

    /** It cannot. */
    record NotReviewable(Refusal refusal) implements Taken {}

    Taken take(Submission submission, Actor by) {
        var invocation = new InvocationId(settings.ids().next());
        return switch (submission) {
            case Submission.OfDiff diff -> takePatch(diff, by, invocation);
            case Submission.OfRange range -> takeRange(range, by, invocation);
        };
    }

    private Taken takePatch(Submission.OfDiff submission, Actor by, InvocationId invocation) {
        return switch (ChangeParser.parse(submission.diff(), settings.changeLimits())) {
            case ParsedChange.Refused(var refusal) -> new NotReviewable(refusal);
            case Change change -> {
                var mandate = mandate(by, open(submission, by, invocation), invocation);
                var exact = new ExactChange.Patch(submission.diff());
                yield closedUnlessReviewable(
                        mandate, cast(submission, new Found(exact, change, submission.diff()), mandate));
            }
        };
    }

    private Taken takeRange(Submission.OfRange submission, Actor by, InvocationId invocation) {
        var mandate = mandate(by, open(submission, by, invocation), invocation);
        return closedUnlessReviewable(mandate, takeRange(submission, mandate));
    }

    private Taken closedUnlessReviewable(Mandate mandate, Taken taken) {
        if (taken instanceof NotReviewable) {
            agent.close(mandate.task());
        }
        return taken;
    }

    private Taken takeRange(Submission.OfRange submission, Mandate mandate) {
        var repository = submission.repository().strip();
        return switch (repositories.diff(
                mandate,
                repository,
                submission.base().strip(),
                submission.head().strip())) {
            case Reading.Unread(var refusal) -> new NotReviewable(refusal);
            case Reading.Read(var range) ->
                switch (ChangeParser.parse(range.diff(), settings.changeLimits())) {
                    case ParsedChange.Refused(var refusal) -> new NotReviewable(refusal);
                    case Change change -> {
                        var exact = new ExactChange.Commits(
                                repository,
                                submission.base().strip(),
                                submission.head().strip(),
                                range.baseCommit(),
                                range.headCommit());
                        yield cast(submission, new Found(exact, change, range.diff()), mandate);
                    }
                };
        };
    }

    /** What was submitted, as it was read. */
    private record Found(ExactChange exact, Change change, String diff) {}

    /** Seats those who take part; whoever sent a report with the change has a seat already. */
    private Taken cast(Submission submission, Found read, Mandate mandate) {
        return switch (SubmittedReports.read(submission.reports(), read.change(), settings.ids())) {
            case Reading.Unread(var refusal) -> new NotReviewable(refusal);
            case Reading.Read(var reports) ->
                switch (casting.plan(submission, read.change(), reports.participants())) {
                    case Planning.Refused(var refusal) -> new NotReviewable(refusal);
                    case Planning.Planned(var plan) ->
                        new Reviewable(new NewReview(
                                new ReviewId(settings.ids().next()),
                                submission.title().strip(),
                                read.exact(),
                                size(read.change(), read.diff()),
                                mandate,
                                settings.limits().perRun(),
                                casting.terms(submission, plan),
                                plan.participants(),
                                reports.answers(),
                                mandate.by().equals(new Actor.Service("sample")),
                                settings.clock().instant()));
                };
        };
    }

    private TaskId open(Submission submission, Actor by, InvocationId invocation) {
        return agent.open(by, "Review: " + submission.title().strip(), TASK_DEADLINE, invocation);
    }

    private static Mandate mandate(Actor by, TaskId task, InvocationId invocation) {
        return new Mandate(by, task, invocation, RequestId.current());
    }

    private static ChangeSize size(Change change, String diff) {
        return new ChangeSize(
                Digest.sha256(diff.getBytes(StandardCharsets.UTF_8)),
                change.files().size(),
                change.addedCount(),
                change.removedCount());
    }
}
