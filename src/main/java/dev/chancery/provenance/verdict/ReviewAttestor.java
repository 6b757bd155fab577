package dev.chancery.provenance.verdict;

import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.recording.StatementRecorder;
import dev.chancery.review.ReviewEnded;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private static final String CREDENTIAL = "credential:";

    private final StatementRecorder recorder;
    private final LedgerReader ledger;

    ReviewAttestor(StatementRecorder recorder, LedgerReader ledger) {
        this.recorder = recorder;
        this.ledger = ledger;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void attest(ReviewEnded ended) {
        record(ReviewVerdict.of(ended.report()), ended.invocation());
        AiParticipation.of(ended.report(), credentials(ended.invocation()))
                .ifPresent(participation -> record(participation, ended.invocation()));
    }

    private void record(Statement statement, InvocationId invocation) {
        recorder.sign(SigningRole.REVIEW, statement, BY, Optional.of(invocation));
    }

    /** The credentials that were used up in the review, as the ledger tells it. */
    private List<UUID> credentials(InvocationId invocation) {
        return ledger.ofInvocation(invocation).stream()
                .filter(entry -> entry.type().equals("credential.consumed"))
                .map(entry -> entry.subject())
                .filter(subject -> subject.startsWith(CREDENTIAL))
                .map(subject -> UUID.fromString(subject.substring(CREDENTIAL.length())))
                .toList();
    }
}
