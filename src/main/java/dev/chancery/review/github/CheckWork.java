package dev.chancery.review.github;

import dev.chancery.kernel.RequestId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.github.PullCheck.Stage;
import dev.chancery.review.github.api.Answer;
import dev.chancery.review.github.api.GitHubSettings;
import dev.chancery.review.store.RunLine;
import dev.chancery.review.store.RunList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Brings a check from one stage to the next until it has ended or has to wait. Each stage is noted before the next begins,
 * and a stage that is begun again looks for what it did before, so that no check, review or comment is made twice.
 */
@Component
class CheckWork {

    private static final Logger LOG = LoggerFactory.getLogger(CheckWork.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Checks checks;
    private final CheckRuns runs;
    private final PullComments comments;
    private final Reviewing reviewing;
    private final Clock clock;

    /** Where reviews are made, and how. */
    @Component
    record Reviewing(Reviews reviews, RunList submitted, ConsoleAddress console, GitHubSettings settings) {}

    CheckWork(Checks checks, CheckRuns runs, PullComments comments, Reviewing reviewing, Clock clock) {
        this.checks = checks;
        this.runs = runs;
        this.comments = comments;
        this.reviewing = reviewing;
        this.clock = clock;
    }

    /** What is to happen next with a check. */
    sealed interface Next {}

    /** Nothing: it has ended. */
    record Finished() implements Next {}

    /** It goes on at this moment. */
    record Later(Instant at) implements Next {}

    /** What a stage came to. */
    sealed interface Step {}

    /** The next stage can begin at once. */
    record Forward() implements Step {}

    /** The review is not there yet. */
    record Waiting() implements Step {}

    /** GitHub, or the room for reviews, stood in the way. */
    record Hindered(Answer by) implements Step {}

    Next work(UUID id) {
        while (true) {
            var check = checks.tried(id);
            if (check.isEmpty()) {
                return new Finished();
            }
            switch (step(check.get())) {
                case Forward _ -> {}
                case Waiting _ -> {
                    return new Later(clock.instant().plus(patience(check.get().tries())));
                }
                case Hindered(var by) -> {
                    return hindered(check.get(), by);
                }
            }
        }
    }

    private Step step(PullCheck check) {
        return switch (check.stage()) {
            case QUEUED -> announce(check);
            case ANNOUNCED -> submit(check);
            case REVIEWING -> report(check);
            case DONE, SUPERSEDED, FAILED -> new Forward();
        };
    }

    private Step announce(PullCheck check) {
        if (checks.isOutdated(check)) {
            checks.end(check.id(), Stage.SUPERSEDED, Conclusion.CANCELLED.label());
            return new Forward();
        }
        return switch (runs.announce(check)) {
            case Answer.Said said -> {
                checks.announced(check.id(), said.json().path("id").asLong());
                yield new Forward();
            }
            case Answer other -> new Hindered(other);
        };
    }

    private Step submit(PullCheck check) {
        if (checks.isOutdated(check)) {
            var why = CheckOutput.without("Superseded", "The pull request has a newer commit.");
            return conclude(check, new Result(Stage.SUPERSEDED, Conclusion.CANCELLED, why));
        }
        var before = reviewing.submitted().ofRequest(check.request().value(), 1).stream()
                .map(RunLine::id)
                .findFirst();
        if (before.isPresent()) {
            checks.reviewing(check.id(), before.get());
            return new Forward();
        }
        var head = check.head();
        var submission = new Submission.OfRange(
                head.title(), head.repository().prefixed(), head.baseCommit(), head.headCommit());
        return switch (ScopedValue.where(RequestId.CURRENT, check.request())
                .call(() -> reviewing.reviews().submit(submission, WebhookDesk.GITHUB))) {
            case SubmissionAnswer.Accepted(var review) -> {
                checks.reviewing(check.id(), review);
                yield new Forward();
            }
            case SubmissionAnswer.Busy(var refusal, var retryAfter) ->
                new Hindered(new Answer.Limited(clock.instant().plus(retryAfter)));
            case SubmissionAnswer.RefusedSubmission(var refusal, var _) ->
                Faults.isPassing(refusal)
                        ? new Hindered(new Answer.Unavailable(refusal.detail()))
                        : conclude(check, Result.refused(refusal));
        };
    }

    private Step report(PullCheck check) {
        var report = check.review()
                .flatMap(reviewing.reviews()::find)
                .filter(it -> it.state().hasEnded());
        if (report.isEmpty()) {
            return new Waiting();
        }
        return switch (comments.post(check, report.get())) {
            case Answer.Limited limited -> new Hindered(limited);
            case Answer.Unavailable unavailable -> new Hindered(unavailable);
            case Answer.Refused refused -> {
                LOG.warn("The comments of {} were not taken: {}", check.pullName(), refused.detail());
                yield conclude(check, result(report.get()));
            }
            case Answer.Said _ -> conclude(check, result(report.get()));
        };
    }

    private Result result(ReviewReport report) {
        return new Result(
                Stage.DONE,
                Conclusion.of(report, reviewing.settings().failOn()),
                CheckOutput.of(report, reviewing.console().run(report.id())));
    }

    private Step conclude(PullCheck check, Result result) {
        return switch (runs.complete(check, result)) {
            case Answer.Said _ -> {
                checks.end(check.id(), result.stage(), result.conclusion().label());
                yield new Forward();
            }
            case Answer other -> new Hindered(other);
        };
    }

    private Next hindered(PullCheck check, Answer by) {
        return switch (by) {
            case Answer.Limited(var until) -> later(check, "GitHub is asked again at " + until + ".", until);
            case Answer.Unavailable(var detail) ->
                later(check, detail, clock.instant().plus(pause(check.tries())));
            case Answer.Refused(var _, var detail) -> givenUp(check, detail);
            case Answer.Said _ -> throw new IllegalArgumentException("An answer hinders nobody.");
        };
    }

    private Next later(PullCheck check, String fault, Instant at) {
        var end = check.createdAt().plus(reviewing.settings().patience());
        if (at.isAfter(end)) {
            return givenUp(check, fault);
        }
        checks.faulted(check.id(), fault);
        return new Later(at);
    }

    private Next givenUp(PullCheck check, String fault) {
        LOG.warn("The check of {} was given up: {}", check.pullName(), fault);
        checks.fail(check.id(), fault);
        return new Finished();
    }

    private static Duration pause(int tries) {
        return doubled(FIRST_PAUSE, tries, LONGEST_PAUSE);
    }

    /** A review that ends wakes its check; this is for the wake that came while nobody slept. */
    private static Duration patience(int tries) {
        return doubled(Duration.ofSeconds(1), tries, LONGEST_WAIT);
    }

    private static Duration doubled(Duration first, int tries, Duration most) {
        var doubled = first.multipliedBy(1L << Math.clamp(tries - 1, 0, 10));
        return doubled.compareTo(most) < 0 ? doubled : most;
    }
}
