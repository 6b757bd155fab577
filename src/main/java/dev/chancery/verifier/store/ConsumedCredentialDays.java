package dev.chancery.verifier.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps a week of partitions ready for consumed credentials and drops those whose credentials expired days ago. */
@Configuration(proxyBeanMethods = false)
class ConsumedCredentialDays {

    @Bean
    RecurringTask<Void> keepConsumedCredentialDays(JdbcClient database, Clock clock) {
        keep(database, clock);
        return Tasks.recurring("verifier.keep-days", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> keep(database, clock));
    }

    private static void keep(JdbcClient database, Clock clock) {
        database.sql("select verifier.keep_days(?)")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(_ -> {});
    }
}
