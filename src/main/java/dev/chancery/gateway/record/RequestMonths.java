package dev.chancery.gateway.record;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps partitions ready for the requests of the coming months, and drops those kept long enough. */
@Configuration(proxyBeanMethods = false)
class RequestMonths {

    @Bean
    RecurringTask<Void> keepRequestMonths(
            JdbcClient database, Clock clock, @Value("${chancery.requests.keep-months:3}") int months) {
        keep(database, clock, months);
        return Tasks.recurring("gateway.keep-months", FixedDelay.of(Duration.ofDays(1)))
                .execute((_, _) -> keep(database, clock, months));
    }

    private static void keep(JdbcClient database, Clock clock, int months) {
        database.sql("select gateway.keep_months(?, ?)")
                .param(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param(months)
                .query(_ -> {});
    }
}
