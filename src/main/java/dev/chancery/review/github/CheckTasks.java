package dev.chancery.review.github;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works on checks on db-scheduler: one execution a check, taken over by another node when its own dies. */
@Configuration(proxyBeanMethods = false)
class CheckTasks {

    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(10);

    @Bean
    CustomTask<Void> githubCheck(CheckWork work) {
        return Tasks.custom(CheckQueue.TASK, Void.class)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(AFTER_A_FAULT))
                .onDeadExecutionRevive()
                .execute((instance, _) -> completion(work.work(UUID.fromString(instance.getId()))));
    }

    @Bean
    RecurringTask<Void> sweepGithubChecks(CheckQueue queue) {
        return Tasks.recurring("review.github-sweep", FixedDelay.of(Duration.ofSeconds(30)))
                .execute((_, _) -> queue.sweep());
    }

    private static CompletionHandler<Void> completion(CheckWork.Next next) {
        return switch (next) {
            case CheckWork.Finished _ -> (_, operations) -> operations.remove();
            case CheckWork.Later(var at) -> (complete, operations) -> operations.reschedule(complete, at);
        };
    }
}
