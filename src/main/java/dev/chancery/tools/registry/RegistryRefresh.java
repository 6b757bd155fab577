package dev.chancery.tools.registry;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Asks every registered server for its tools again and again, so that one that changed its mind is caught. */
@Configuration(proxyBeanMethods = false)
class RegistryRefresh {

    @Bean
    RecurringTask<Void> refreshToolServers(ServerRegistry registry) {
        return Tasks.recurring("tools.refresh-servers", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((_, _) -> registry.all().stream()
                        .filter(it -> !it.isSuspended())
                        .forEach(it -> registry.refresh(it.id())));
    }
}
