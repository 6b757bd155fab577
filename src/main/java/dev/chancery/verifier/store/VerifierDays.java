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

/** Keeps a week of partitions ready for used credentials, and forgets those and the refusals of days gone by. */
@Configuration(proxyBeanMethods = false)
class VerifierDays {

    @Bean
    RecurringTask<Void> keepVerifierDays(JdbcClient database, Clock clock) {
        keep(database, clock);
        return Tasks.recurring("verifier.keep-days", FixedDelay.of(Duration.ofHours(6)))
                .execute((_, _) -> keep(database, clock));
    }

    private static void keep(JdbcClient database, Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        database.sql("select verifier.keep_days(?), verifier.forget_refusals(?)")
                .param(today)
                .param(today)
                .query(_ -> {});
    }
}
