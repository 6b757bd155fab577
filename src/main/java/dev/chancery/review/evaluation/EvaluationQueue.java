package dev.chancery.review.evaluation;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Clock;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Has measurements made by whichever node is free: scheduled in the transaction that asks for them. */
@Component
class EvaluationQueue {

    static final String TASK = "review.evaluation";

    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    EvaluationQueue(ObjectProvider<SchedulerClient> scheduler, Clock clock) {
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Has it made soon; one that is already scheduled stays as it is. */
    void add(UUID evaluation) {
        scheduler.getObject().scheduleIfNotExists(new TaskInstance<>(TASK, evaluation.toString()), clock.instant());
    }
}
