package dev.chancery.review.evaluation;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Measures on db-scheduler: one execution a measurement, a while at a time, taken over when its node dies. */
@Configuration(proxyBeanMethods = false)
class EvaluationTasks {

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> evaluation(EvaluationWork work, Clock clock) {
        return Tasks.custom(EvaluationQueue.TASK, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, _) -> {
                    var ended = work.work(UUID.fromString(instance.getId()));
                    return (complete, operations) -> {
                        if (ended) {
                            operations.remove();
                        } else {
                            operations.reschedule(complete, clock.instant());
                        }
                    };
                });
    }
}
