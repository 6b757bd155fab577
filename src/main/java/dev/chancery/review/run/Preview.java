package dev.chancery.review.run;

import dev.chancery.kernel.Actor;
import dev.chancery.review.Submission;
import dev.chancery.review.SubmissionAnswer.RefusedSubmission;
import dev.chancery.review.store.ChangeSize;
import dev.chancery.review.store.Participant;
import dev.chancery.review.store.Terms;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what a review would take, without holding it: nothing is stored and nobody is asked. */
@Component
public class Preview {

    private final Intake intake;
    private final ReviewAgent agent;

    Preview(Intake intake, ReviewAgent agent) {
        this.intake = intake;
        this.agent = agent;
    }

    /** What is to be expected of a submission as it is. */
    public sealed interface Seen {}

    /** It would be reviewed by these, under these terms. */
    public record WouldTake(ChangeSize size, List<Participant> participants, Terms terms) implements Seen {

        public WouldTake {
            participants = List.copyOf(participants);
        }
    }

    /** It would be refused. */
    public record WouldBeRefused(RefusedSubmission refused) implements Seen {}

    /** Reads the change like the intake, under a credential of its own, and lets go of it. */
    public Seen of(Submission submission, Actor by) {
        var fault = SubmissionForm.faultOf(submission);
        if (fault.isPresent()) {
            return new WouldBeRefused(fault.get());
        }
        return switch (intake.take(submission, by)) {
            case Intake.NotReviewable(var refusal) -> new WouldBeRefused(SubmissionForm.refused(submission, refusal));
            case Intake.Reviewable(var review) -> {
                agent.close(review.mandate().task());
                yield new WouldTake(review.size(), review.participants(), review.terms());
            }
        };
    }
}
