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

/** Books as spent, once a minute and on one node, what nodes that died held. */
@Configuration(proxyBeanMethods = false)
class ExpiredShares {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredShares.class);

    @Bean
    RecurringTask<Void> expireBudgetShares(BudgetSession session, TransactionTemplate transaction) {
        return Tasks.recurring("gateway.expire-shares", FixedDelay.of(Duration.ofMinutes(1)))
                .execute((_, _) -> {
                    var expired = transaction.execute(_ -> session.expire());
                    if (expired != null && expired > 0) {
                        LOG.warn(
                                "{} shares of budgets expired and count as spent; their node has probably died.",
                                expired);
                    }
                });
    }
}
