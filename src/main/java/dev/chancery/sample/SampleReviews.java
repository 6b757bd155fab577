package dev.chancery.sample;

import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has every change of the sample repository reviewed, the way anybody would have it reviewed. */
@Component
class SampleReviews {

    private static final Logger LOG = LoggerFactory.getLogger(SampleReviews.class);

    private static final String DRILL = "drill";
    private static final String DRILL_AGAIN = "drill reworked";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Reviews reviews;
    private final SampleProgress progress;
    private final SampleProperties properties;
    private final Clock clock;

    SampleReviews(Reviews reviews, SampleProgress progress, SampleProperties properties, Clock clock) {
        this.reviews = reviews;
        this.progress = progress;
        this.properties = properties;
        this.clock = clock;
    }

    /** Submits what was not submitted before; a change that finds no room now is left to the next start. */
    void submit() {
        var repository = SampleRepository.below(Path.of(properties.data(), "sample"), clock);
        for (var change : repository.changes()) {
            if (!progress.isReviewed(change.head())) {
                submit(repository, change);
            }
        }
        if (!progress.isReviewed(DRILL)) {
            submit(DRILL, drill("Pay merchants out in batches", SampleDrill.diff()));
        }
    }

    /** The scripted change once more, after its findings were answered. */
    void submitAgain() {
        if (!progress.isReviewed(DRILL_AGAIN)) {
            submit(DRILL_AGAIN, drill("Pay merchants out in batches, reworked", SampleDrill.reworked()));
        }
    }

    /** Every review of the sample as it ended; one that takes too long is left out. */
    List<ReviewReport> ended() {
        var deadline = clock.instant().plus(PATIENCE);
        return progress.reviews().stream()
                .flatMap(it -> ended(it, deadline).stream())
                .toList();
    }

    private Optional<ReviewReport> ended(ReviewId id, Instant deadline) {
        var review = reviews.find(id);
        while (review.filter(it -> it.state().hasEnded()).isEmpty()
                && clock.instant().isBefore(deadline)
                && !Thread.interrupted()) {
            LockSupport.parkNanos(LOOK.toNanos());
            review = reviews.find(id);
        }
        return review.filter(it -> it.state().hasEnded());
    }

    /** A change that is reviewed by scripted participants, with one of everything that can become of a participant. */
    private static Submission drill(String title, String diff) {
        return new Submission.OfDiff(title, diff, List.of(), Optional.of(DRILL));
    }

    private void submit(SampleRepository repository, SampleRepository.Change change) {
        var submission =
                new Submission.OfRange(change.title(), repository.path().toString(), change.base(), change.head());
        submit(change.head(), submission);
    }

    private void submit(String key, Submission submission) {
        switch (reviews.submit(submission, SampleWorld.MAKER)) {
            case SubmissionAnswer.Accepted(var id) -> progress.reviewed(key, id);
            case SubmissionAnswer.RefusedSubmission(var refusal, var _) ->
                LOG.warn("The sample change “{}” was refused: {}", submission.title(), refusal.detail());
            case SubmissionAnswer.Busy(var refusal, var _) ->
                LOG.warn("The sample change “{}” found no room: {}", submission.title(), refusal.detail());
        }
    }
}
