package dev.chancery;

import dev.chancery.kernel.Terminal;
import dev.chancery.kernel.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What everything else is handed: the one clock, source of randomness, maker of ids and terminal. */
@Configuration(proxyBeanMethods = false)
class Surroundings {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    Terminal terminal() {
        return Terminal.ofThisProcess();
    }

    @Bean
    TimeOrderedIds timeOrderedIds(Clock clock, SecureRandom random) {
        return new TimeOrderedIds(clock, random);
    }
}
