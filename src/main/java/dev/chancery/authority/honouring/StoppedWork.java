package dev.chancery.authority.honouring;

import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TaskId;
import dev.chancery.verifier.spi.RevocationFunction;
import dev.chancery.verifier.spi.Revocations;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes credentials back by revoking them, stopping their agent, or ending their task or one above it. It is always the
 * database that is asked, and one function there that answers, so that what was stopped on one node is refused by the next
 * verification on any.
 */
@Configuration(proxyBeanMethods = false)
class StoppedWork {

    private static final String TAKEN_BACK = "authority.taken_back";

    @Bean
    RevocationFunction takenBack() {
        return new RevocationFunction(TAKEN_BACK);
    }

    @Bean
    Revocations revocations(JdbcClient database) {
        return (credential, agent, task) -> reason(database, credential, agent, task);
    }

    private static Optional<String> reason(JdbcClient database, UUID credential, AgentId agent, TaskId task) {
        return database.sql(
                        "select reason from " + TAKEN_BACK + "(array[?]::uuid[], array[?]::uuid[], array[?]::uuid[])")
                .params(credential, agent.value(), task.value())
                .query(String.class)
                .optional();
    }
}
