package dev.chancery.gateway.chat;

import dev.chancery.gateway.ExecutorPools;
import dev.chancery.gateway.TokenAdmission;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What every chat call passes by, in one piece. */
@Configuration(proxyBeanMethods = false)
class ChatParts {

    @Bean
    ChatDesk.Gates chatGates(ExecutorPools pools, TokenAdmission tokens, Clock clock) {
        return new ChatDesk.Gates(pools, tokens, clock);
    }
}
