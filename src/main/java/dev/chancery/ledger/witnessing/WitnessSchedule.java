package dev.chancery.ledger.witnessing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows checkpoints to witnesses, from one node at a time. */
@Configuration(proxyBeanMethods = false)
class WitnessSchedule {

    private static final Duration NOBODY_TO_ASK = Duration.ofDays(1);

    @Bean
    RecurringTask<Void> showCheckpoints(Witnessing witnessing, WitnessProperties properties) {
        var delay = witnessing.hasWitnesses() ? properties.every() : NOBODY_TO_ASK;
        return Tasks.recurring("ledger.show-checkpoints", FixedDelay.of(delay)).execute((_, _) -> show(witnessing));
    }

    private static void show(Witnessing witnessing) {
        try {
            witnessing.round();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
