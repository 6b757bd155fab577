package dev.chancery.review.run;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.Rejected;
import dev.chancery.gateway.Slot;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Finds runs that lost their node, or never had one, and resumes as many as there is room for. */
@Component
class RunRecovery {

    private static final Logger LOG = LoggerFactory.getLogger(RunRecovery.class);

    private final ExecutorPools pools;
    private final RunStarter starter;
    private final Node node;

    RunRecovery(ExecutorPools pools, RunStarter starter, Node node) {
        this.pools = pools;
        this.starter = starter;
        this.node = node;
    }

    /** Resumes what waits; says how many that were. */
    int resumeLost() {
        var resumed = 0;
        while (node.isNeeded() && resumeOne()) {
            resumed++;
        }
        if (resumed > 0) {
            LOG.info("Resumed {} review runs.", resumed);
        }
        return resumed;
    }

    private boolean resumeOne() {
        return switch (pools.admit(RunStarter.POOL)) {
            case Rejected _ -> false;
            case Slot slot -> {
                try {
                    yield starter.resume(slot);
                } finally {
                    slot.release();
                }
            }
        };
    }

    /** One node looks, every two seconds. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        RecurringTask<Void> resumeLostReviews(RunRecovery recovery) {
            return Tasks.recurring("review-recovery", FixedDelay.of(Duration.ofSeconds(2)))
                    .execute((_, _) -> recovery.resumeLost());
        }
    }
}
