package dev.chancery.provenance.verdict;

import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.provenance.recording.StatementRecorder;
import dev.chancery.review.ReviewEnded;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signs what a review concluded, keeps it and enters it in the ledger, all in the transaction that ends the review: a
 * review has either ended with its statement or not at all.
 */
@Component
class ReviewAttestor {

    private static final Actor BY = new Actor.Service("provenance");

    private final StatementRecorder recorder;

    ReviewAttestor(StatementRecorder recorder) {
        this.recorder = recorder;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void attest(ReviewEnded ended) {
        record(ReviewVerdict.of(ended.report()), ended.invocation());
        AiParticipation.of(ended.report()).ifPresent(participation -> record(participation, ended.invocation()));
    }

    private void record(Statement statement, InvocationId invocation) {
        recorder.sign(SigningRole.REVIEW, statement, BY, Optional.of(invocation));
    }
}
