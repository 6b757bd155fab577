package dev.chancery.gateway.chat;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a chat call may take, waiting included, and how long its prompt may be.
 *
 * @param pool the pool calls run in
 */
@ConfigurationProperties("chancery.chat")
record ChatSettings(
        @DefaultValue("150s") Duration budget,
        @DefaultValue("64000") int promptLimit,
        @DefaultValue("models") String pool) {

    ChatSettings {
        if (!budget.isPositive() || promptLimit < 1) {
            throw new IllegalArgumentException(
                    "A chat call has some time and some words, but had: " + budget + " and " + promptLimit);
        }
    }
}
