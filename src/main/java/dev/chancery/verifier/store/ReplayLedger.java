package dev.chancery.verifier.store;

import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.spi.ConsumedCredentials;
import dev.chancery.verifier.spi.CredentialUse;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Remembers used credentials in Postgres. The primary key decides every race; the row and the ledger entry about it
 * commit together, and nothing is answered before that commit.
 */
@Component
class ReplayLedger implements ConsumedCredentials {

    private static final String CONSUME = """
            insert into verifier.consumed_credential (credential, invocation, expires_at, consumed_at)
            values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private final JdbcClient database;
    private final Ledger ledger;
    private final Clock clock;

    ReplayLedger(JdbcClient database, Ledger ledger, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public Consumption consume(CredentialUse use) {
        var inserted = database.sql(CONSUME)
                .param(use.credential())
                .param(use.invocation().value())
                .param(use.expiresAt().atOffset(ZoneOffset.UTC))
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 0) {
            return Consumption.ALREADY;
        }
        ledger.append(LedgerEvent.of("credential.consumed", use.agent())
                .about("credential:" + use.credential())
                .under(use.invocation())
                .with("task", use.task().toString())
                .with("audience", use.audience())
                .with("act", use.act()));
        return Consumption.FRESH;
    }
}
