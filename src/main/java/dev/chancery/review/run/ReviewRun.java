package dev.chancery.review.run;

import static java.util.stream.Collectors.toSet;

import dev.chancery.kernel.Refusal;
import dev.chancery.kernel.RequestId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.CallOutcome;
import dev.chancery.review.ParticipantReport;
import dev.chancery.review.store.Answer;
import dev.chancery.review.store.Answers;
import dev.chancery.review.store.Lease;
import dev.chancery.review.store.LeaseLostException;
import dev.chancery.review.store.RunOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    private final Answers answers;
    private final Node node;
    private final Clock clock;

    /** What a run is made of. */
    @Component
    record Stages(
            MaterialReader reader,
            ParticipantSet participants,
            Assembly assembly,
            ReviewLimits limits,
            TimeOrderedIds ids) {}

    ReviewRun(Stages stages, RunRecorder recorder, Answers answers, Node node, Clock clock) {
        this.stages = stages;
        this.recorder = recorder;
        this.answers = answers;
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
            recorder.ended(order, stages.assembly().without(answers.participants(order.id())));
            return;
        }
        switch (stages.reader().read(order.change(), order.mandate())) {
            case Reading.Unread(Refusal refusal) -> {
                refuseAll(order, refusal.detail());
                recorder.ended(order, stages.assembly().without(answers.participants(order.id())));
            }
            case Reading.Read(Material material) -> examine(order, material);
        }
    }

    private void examine(RunOrder order, Material material) {
        ask(order, material);
        var participants = answers.participants(order.id());
        recorder.ended(order, stages.assembly().of(material, participants, answers.claims(order.id())));
    }

    private void ask(RunOrder order, Material material) {
        var missing = unanswered(order).stream().map(ParticipantReport::id).collect(toSet());
        var filing = new Filing(material.change().changedLines(), stages.ids());
        var budget = Deadline.after(order.budget().total(), clock);
        var callLimit = Deadline.after(order.budget().call(), clock);
        new FanOut("review-" + order.id(), budget, callLimit)
                .ask(
                        stages.participants().among(missing),
                        material.files(),
                        reply -> recorder.answered(order, filing.answer(reply)));
        refuseAll(order, "It is not installed on this node any more.");
    }

    private void refuseAll(RunOrder order, String detail) {
        for (var participant : unanswered(order)) {
            recorder.answered(
                    order,
                    new Answer(participant.id(), CallOutcome.REFUSED, Duration.ZERO, Duration.ZERO, detail, List.of()));
        }
    }

    private List<ParticipantReport> unanswered(RunOrder order) {
        return answers.participants(order.id()).stream()
                .filter(it -> it.outcome().isEmpty())
                .toList();
    }

    private static void within(Optional<RequestId> request, Runnable work) {
        if (request.isPresent()) {
            ScopedValue.where(RequestId.CURRENT, request.get()).run(work);
        } else {
            work.run();
        }
    }
}
