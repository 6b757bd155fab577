package dev.chancery.identity.keys;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.chancery.identity.UsedProofs;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers in Postgres what was used; the primary key decides every race. */
@Repository
class ProofMemory implements UsedProofs {

    /** Beyond the longest disagreement of clocks. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private final JdbcClient database;

    ProofMemory(JdbcClient database) {
        this.database = database;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean firstUse(String party, String proof, Instant expiresAt) {
        return database.sql("""
                        insert into identity.used_proofs (party, proof, expires_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                        .param(party)
                        .param(proof)
                        .param(Timestamp.from(expiresAt))
                        .update()
                == 1;
    }

    /** Forgets what has expired anyway. */
    void forget(Instant now) {
        database.sql("delete from identity.used_proofs where expires_at < ?")
                .param(Timestamp.from(now.minus(GRACE)))
                .update();
    }

    @Configuration(proxyBeanMethods = false)
    static class Housekeeping {

        @Bean
        RecurringTask<Void> forgetUsedProofs(ProofMemory memory, Clock clock) {
            return Tasks.recurring("identity.forget-used-proofs", FixedDelay.of(Duration.ofMinutes(10)))
                    .execute((_, _) -> memory.forget(clock.instant()));
        }
    }
}
