package dev.chancery.gateway.executor;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How many tokens a minute each model has on one node, as {@code chancery.tokens-per-minute[<model>]}; absent is no limit. */
@ConfigurationProperties("chancery")
record TokenSettings(@DefaultValue Map<String, Long> tokensPerMinute) {

    TokenSettings {
        tokensPerMinute = Map.copyOf(tokensPerMinute);
        tokensPerMinute.forEach((model, limit) -> {
            if (limit < 1) {
                throw new IllegalArgumentException(
                        "A model has at least one token a minute, but " + model + " has: " + limit);
            }
        });
    }
}
