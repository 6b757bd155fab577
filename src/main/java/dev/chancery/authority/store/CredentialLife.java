package dev.chancery.authority.store;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.chancery.authority.CredentialRecord;
import dev.chancery.authority.CredentialRecord.State;
import dev.chancery.authority.Credentials;
import dev.chancery.authority.RevokeAnswer;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows credentials to the end of their life: takes one back, and notes what became of the others. */
@Component
class CredentialLife implements Credentials {

    private static final String REVOKE = """
            update authority.credential
            set state = 'revoked', revoked_at = :now, revoked_by = :by, revoke_reason = :reason
            where id = :id and state = 'issued' and expires_at > :now
            """;

    private final JdbcClient database;
    private final IssuedCredentials issued;
    private final Ledger ledger;
    private final Clock clock;

    CredentialLife(JdbcClient database, IssuedCredentials issued, Ledger ledger, Clock clock) {
        this.database = database;
        this.issued = issued;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Optional<CredentialRecord> find(UUID id) {
        return issued.find(id);
    }

    @Override
    @Transactional
    public RevokeAnswer revoke(UUID id, String reason, Actor by) {
        var found = find(id);
        if (found.isEmpty()) {
            return refused("unknown_credential", "There is no credential " + id + ".");
        }
        var credential = found.get();
        if (credential.state() != State.ISSUED || !revoked(id, reason, by)) {
            return refused(
                    "already_ended",
                    "The credential " + id + " is " + credential.state().label() + " already.");
        }
        ledger.append(LedgerEvent.of("credential.revoked", by)
                .about("credential:" + id)
                .under(credential.invocation())
                .with("task", credential.task().toString())
                .with("act", credential.act()));
        return new RevokeAnswer.Revoked(1);
    }

    private boolean revoked(UUID id, String reason, Actor by) {
        return database.sql(REVOKE)
                        .param("id", id)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by.label())
                        .param("reason", reason)
                        .update()
                == 1;
    }

    private static RevokeAnswer refused(String code, String detail) {
        return new RevokeAnswer.Refused(new Refusal(code, detail));
    }

    /** Has what became of credentials noted every few seconds, by one node. */
    @Configuration(proxyBeanMethods = false)
    static class Noting {

        @Bean
        RecurringTask<Void> settleCredentials(Settlement settlement) {
            return Tasks.recurring("authority.settle-credentials", FixedDelay.of(Duration.ofSeconds(10)))
                    .execute((_, _) -> settlement.settle());
        }
    }
}
