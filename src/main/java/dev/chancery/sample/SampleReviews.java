package dev.chancery.sample;

import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Has every change of the sample repository reviewed, the way anybody would have it reviewed. */
@Component
class SampleReviews {

    private static final Logger LOG = LoggerFactory.getLogger(SampleReviews.class);

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
    }

    private void submit(SampleRepository repository, SampleRepository.Change change) {
        var submission =
                new Submission.OfRange(change.title(), repository.path().toString(), change.base(), change.head());
        switch (reviews.submit(submission, SampleWorld.MAKER)) {
            case SubmissionAnswer.Accepted(var id) -> progress.reviewed(change.head(), id);
            case SubmissionAnswer.RefusedSubmission(var refusal, var _) ->
                LOG.warn("The sample change “{}” was refused: {}", change.title(), refusal.detail());
            case SubmissionAnswer.Busy(var refusal, var _) ->
                LOG.warn("The sample change “{}” found no room: {}", change.title(), refusal.detail());
        }
    }
}
