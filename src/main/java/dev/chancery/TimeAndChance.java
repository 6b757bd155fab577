package dev.chancery;

import dev.chancery.kernel.TimeOrderedIds;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock, the one source of randomness and the one maker of ids that everything else is handed. */
@Configuration(proxyBeanMethods = false)
class TimeAndChance {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    TimeOrderedIds timeOrderedIds(Clock clock, SecureRandom random) {
        return new TimeOrderedIds(clock, random);
    }
}
