package dev.chancery.review.run;

import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.RequestId;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ReviewId;
import dev.chancery.review.calling.Deadline;
import dev.chancery.review.participants.Material;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.Answers;
import dev.chancery.review.store.Lease;
import dev.chancery.review.store.LeaseLostException;
import dev.chancery.review.store.RunOrder;
import dev.chancery.review.store.Seats;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Works on one review from start to end: reads the change, asks who has not answered yet, and assembles what they said.
 * Always leaves the run in a defined state: ended, or free for another attempt.
 */
@Component
class ReviewRun {

    private static final Logger LOG = LoggerFactory.getLogger(ReviewRun.class);

    private final Stages stages;
    private final RunRecorder recorder;
    private final Hearing hearing;
    private final Node node;
    private final Clock clock;

    /** What was heard so far, whichever node heard it. */
    @Component
    record Hearing(Seats seats, Answers answers) {

        Testimony of(ReviewId review) {
            return new Testimony(seats.reports(review), answers.claims(review), answers.soundPlaces(review));
        }
    }

    /** What a run is made of. */
    @Component
    record Stages(
            MaterialReader reader,
            Examiner examiner,
            RunThresholds thresholds,
            SecondLooks secondLooks,
            Assembly assembly,
            ReviewLimits limits) {}

    ReviewRun(Stages stages, RunRecorder recorder, Hearing hearing, Node node, Clock clock) {
        this.stages = stages;
        this.recorder = recorder;
        this.hearing = hearing;
        this.node = node;
        this.clock = clock;
    }

    /** Never throws: what breaks is logged, and the run is let go for another attempt. */
    void work(Lease lease) {
        try {
            var order = recorder.started(lease);
            within(order.mandate().request(), () -> work(order));
        } catch (LeaseLostException lost) {
            LOG.info("{} Another attempt goes on with it.", lost.getMessage());
        } catch (RuntimeException | LinkageError | StackOverflowError broken) {
            letGo(lease, broken);
        }
    }

    /** Whoever interrupts a run closes this node; any other end is a fault, and the next attempt waits a while. */
    private void letGo(Lease lease, Throwable broken) {
        if (Thread.interrupted()) {
            LOG.info("Review {} was interrupted and is given back.", lease.review());
            node.giveBack(lease);
        } else {
            LOG.error("Review {} broke in attempt {}.", lease.review(), lease.epoch(), broken);
            node.abandon(lease);
        }
    }

    private void work(RunOrder order) {
        if (order.lapses() > stages.limits().maxLapses()) {
            refuseAll(order, "The run lost its node " + order.lapses() + " times.");
            recorder.ended(order, stages.assembly().without(hearing.seats().reports(order.id())));
            return;
        }
        switch (stages.reader().read(order.change(), order.mandate())) {
            case Reading.Unread(Refusal refusal) -> {
                refuseAll(order, refusal.detail());
                recorder.ended(order, stages.assembly().without(hearing.seats().reports(order.id())));
            }
            case Reading.Read(Material material) -> examine(order, material);
        }
    }

    private void examine(RunOrder order, Material material) {
        var budget = Deadline.after(order.budget().total(), clock);
        ask(order, material, budget);
        var testimony = hearing.of(order.id());
        var deliberated = testimony.deliberate(stages.thresholds().of(order));
        var answered = new Collection(testimony.participants()).answered();
        stages.secondLooks().hold(order, material, deliberated, answered, budget);
        recorder.ended(order, stages.assembly().of(material, testimony, deliberated));
    }

    private void ask(RunOrder order, Material material, Deadline budget) {
        var missing = hearing.seats().unanswered(order.id());
        stages.examiner()
                .ask(
                        "review-" + order.id(),
                        missing,
                        new Examiner.Session(
                                material,
                                order.mandate(),
                                order.keepsWords(),
                                budget,
                                order.budget().call()),
                        answer -> recorder.answered(order, answer));
    }

    private void refuseAll(RunOrder order, String detail) {
        for (var participant : hearing.seats().unanswered(order.id())) {
            recorder.answered(order, Answer.nothing(participant.id(), CallOutcome.REFUSED, detail));
        }
    }

    private static void within(Optional<RequestId> request, Runnable work) {
        if (request.isPresent()) {
            ScopedValue.where(RequestId.CURRENT, request.get()).run(work);
        } else {
            work.run();
        }
    }
}
