package dev.chancery.ledger.retention;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour for texts whose time is over. */
@Configuration(proxyBeanMethods = false)
class RetentionSchedule {

    @Bean
    RecurringTask<Void> purgeRetainedTexts(Retention retention) {
        return Tasks.recurring("ledger.purge-retained", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> retention.purgeExpired());
    }
}
