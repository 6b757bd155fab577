package dev.chancery.review.run;

import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.Reviews;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer;
import dev.chancery.review.store.NewReview;
import dev.chancery.review.store.Reports;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Takes reviews in: reserves room first, so that what is accepted will run, and gives it back when nothing comes of it. */
@Service
class Submissions implements Reviews {

    private final ExecutorPools pools;
    private final Intake intake;
    private final RunStarter starter;
    private final Reports reports;

    Submissions(ExecutorPools pools, Intake intake, RunStarter starter, Reports reports) {
        this.pools = pools;
        this.intake = intake;
        this.starter = starter;
        this.reports = reports;
    }

    @Override
    public SubmissionAnswer submit(Submission submission, Actor by) {
        var fault = SubmissionForm.faultOf(submission);
        if (fault.isPresent()) {
            return fault.get();
        }
        return switch (pools.admit(RunStarter.POOL)) {
            case Rejected(var refusal, var retryAfter) -> new SubmissionAnswer.Busy(refusal, retryAfter);
            case Slot slot -> submit(submission, by, slot);
        };
    }

    @Override
    public Optional<ReviewReport> find(ReviewId id) {
        return reports.find(id);
    }

    private SubmissionAnswer submit(Submission submission, Actor by, Slot slot) {
        try {
            return switch (intake.take(submission, by)) {
                case Intake.NotReviewable(Refusal refusal) -> SubmissionForm.refused(submission, refusal);
                case Intake.Reviewable(NewReview review) -> {
                    starter.start(review, slot);
                    yield new SubmissionAnswer.Accepted(review.id());
                }
            };
        } finally {
            slot.release();
        }
    }
}
