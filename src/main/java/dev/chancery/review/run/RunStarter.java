package dev.chancery.review.run;

import dev.chancery.gateway.Slot;
import dev.chancery.review.store.Lease;
import dev.chancery.review.store.NewReview;
import org.springframework.stereotype.Component;

/** Puts runs onto slots of the pool: new ones once they are stored, and those whose node was lost. */
@Component
class RunStarter {

    /** The pool every review runs in. */
    static final String POOL = "review";

    private final RunRecorder recorder;
    private final ReviewRun run;
    private final Node node;

    RunStarter(RunRecorder recorder, ReviewRun run, Node node) {
        this.recorder = recorder;
        this.run = run;
        this.node = node;
    }

    /** Stores the review and hands it over; from the commit on, it runs even if this node does not live to do it. */
    void start(NewReview review, Slot slot) {
        var lease = recorder.submitted(review, node.id(), node.leaseUntil());
        start(lease, slot);
    }

    /** Resumes the run that waits longest; false when none does. */
    boolean resume(Slot slot) {
        var lease = node.claim();
        lease.ifPresent(it -> start(it, slot));
        return lease.isPresent();
    }

    private void start(Lease lease, Slot slot) {
        slot.start(() -> run.work(lease));
    }
}
