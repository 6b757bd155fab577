package dev.chancery.review.github;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceException;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import dev.chancery.review.ReviewEnded;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Has checks worked on by whichever node is free: scheduled in the transaction that makes the work necessary. */
@Component
class CheckQueue {

    static final String TASK = "review.github-check";

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Checks checks;
    private final Clock clock;

    CheckQueue(ObjectProvider<SchedulerClient> scheduler, Checks checks, Clock clock) {
        this.scheduler = scheduler;
        this.checks = checks;
        this.clock = clock;
    }

    /** Has the check worked on soon; one that is already scheduled stays as it is. */
    void add(UUID check) {
        scheduler.getObject().scheduleIfNotExists(instance(check), clock.instant());
    }

    /** Whatever is unfinished and not scheduled is added again. */
    void sweep() {
        checks.unfinished().forEach(this::add);
    }

    /** A review that ended wakes the check that waits for it; one that is being worked on finds out by itself. */
    @EventListener
    void on(ReviewEnded ended) {
        checks.ofReview(ended.report().id()).ifPresent(it -> wake(it, clock.instant()));
    }

    private void wake(UUID check, Instant at) {
        try {
            scheduler.getObject().reschedule(instance(check), at);
        } catch (TaskInstanceException beingWorkedOn) {
            add(check);
        }
    }

    private static TaskInstance<Void> instance(UUID check) {
        return new TaskInstance<>(TASK, check.toString());
    }
}
