package dev.chancery.gateway.budget;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives back, once a minute and on one node, what nodes that died had reserved. */
@Configuration(proxyBeanMethods = false)
class ExpiredReservations {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredReservations.class);

    @Bean
    RecurringTask<Void> expireBudgetReservations(BudgetSession session, TransactionTemplate transaction) {
        return Tasks.recurring("gateway.expire-reservations", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    var expired = transaction.execute(_ -> session.expire());
                    if (expired != null && expired > 0) {
                        LOG.warn("{} reservations of budgets expired; their node has probably died.", expired);
                    }
                });
    }
}
