package dev.chancery.models.wrapper;

import java.security.SecureRandom;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Chance and time for the wrapper. */
@Configuration(proxyBeanMethods = false)
class WrapperParts {

    @Bean
    Backoff backoff(SecureRandom random) {
        return new Backoff(random);
    }

    @Bean
    Pause pause() {
        return Thread::sleep;
    }
}
