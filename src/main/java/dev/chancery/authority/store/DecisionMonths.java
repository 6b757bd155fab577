package dev.chancery.authority.store;

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

/** Keeps partitions ready for the decisions and credentials of the coming months. */
@Configuration(proxyBeanMethods = false)
class DecisionMonths {

    @Bean
    RecurringTask<Void> keepDecisionMonths(JdbcClient database, Clock clock) {
        keep(database, clock);
        return Tasks.recurring("authority.keep-months", FixedDelay.of(Duration.ofDays(1)))
                .execute((_, _) -> keep(database, clock));
    }

    private static void keep(JdbcClient database, Clock clock) {
        database.sql("select authority.keep_months(?)")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .query(_ -> {});
    }
}
