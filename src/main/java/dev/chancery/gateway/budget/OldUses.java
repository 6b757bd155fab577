package dev.chancery.gateway.budget;

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
import org.springframework.stereotype.Component;

/** Forgets, once a day and on one node, what was spent in windows that ended long ago; the ledger still has each call. */
@Component
class OldUses {

    private final JdbcClient database;
    private final Clock clock;
    private final int months;

    OldUses(JdbcClient database, Clock clock, @Value("${chancery.budgets.keep-months:13}") int months) {
        if (months < 1) {
            throw new IllegalArgumentException("Budgets remember one month at least, but keep-months was: " + months);
        }
        this.database = database;
        this.clock = clock;
        this.months = months;
    }

    /** How many windows were forgotten. */
    int forget() {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return database.sql("delete from gateway.budget_use where starts_on < ?")
                .param(today.withDayOfMonth(1).minusMonths(months))
                .update();
    }

    /** When it is done. */
    @Configuration(proxyBeanMethods = false)
    static class Daily {

        @Bean
        RecurringTask<Void> forgetOldBudgetUses(OldUses uses) {
            return Tasks.recurring("gateway.forget-budget-uses", FixedDelay.of(Duration.ofDays(1)))
                    .execute((_, _) -> uses.forget());
        }
    }
}
