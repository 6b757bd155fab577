package dev.chancery.verifier.store;

import dev.chancery.database.Coalescing;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.Consumptions;
import dev.chancery.verifier.spi.ConsumedCredentials;
import dev.chancery.verifier.spi.CredentialUse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers used credentials in Postgres. Uses that arrive together share one multi-row insert and one commit; the
 * primary key decides every race, within a batch, between nodes and across restarts. Rows and the ledger entries about
 * them commit together, and nothing is answered before that commit.
 */
@Component
class ReplayLedger implements ConsumedCredentials, Consumptions {

    private static final int LEADERS = 2;
    private static final int MOST = 256;

    private static final String CONSUME = """
            insert into verifier.consumed_credential (credential, invocation, expires_at, consumed_at)
            select credential, invocation, expires_at, :now
            from unnest(:credentials::uuid[], :invocations::uuid[], :expiries::timestamptz[])
                as used (credential, invocation, expires_at)
            on conflict do nothing
            returning credential
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;
    private final Coalescing<Use, Consumption> together = new Coalescing<>(LEADERS, MOST, this::consume);

    ReplayLedger(JdbcClient database, PlatformTransactionManager transactions, Ledger ledger, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.ledger = ledger;
        this.clock = clock;
    }

    /** A use with the ledger event about it, made where the request is still known. */
    private record Use(CredentialUse use, LedgerEvent event) {

        private UUID credential() {
            return use.credential();
        }
    }

    @Override
    public Consumption consume(CredentialUse use) {
        var event = LedgerEvent.of("credential.consumed", use.agent())
                .about("credential:" + use.credential())
                .under(use.invocation())
                .with("task", use.task().toString())
                .with("audience", use.audience())
                .with("act", use.act());
        return together.ask(new Use(use, RequestId.current().map(event::during).orElse(event)));
    }

    @Override
    public Map<UUID, Instant> among(Collection<UUID> credentials) {
        var used = new HashMap<UUID, Instant>();
        database.sql(
                        "select credential, consumed_at from verifier.consumed_credential where credential = any(?::uuid[])")
                .param(credentials.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    used.put(
                            row.getObject("credential", UUID.class),
                            row.getObject("consumed_at", OffsetDateTime.class).toInstant());
                });
        return used;
    }

    private List<Consumption> consume(List<Use> uses) {
        return Objects.requireNonNull(transaction.execute(_ -> consumeNow(uses)));
    }

    private List<Consumption> consumeNow(List<Use> uses) {
        var inserted = inserted(uses);
        var answers = new ArrayList<Consumption>(uses.size());
        var events = new ArrayList<LedgerEvent>(inserted.size());
        for (var use : uses) {
            // The first of several uses of one credential is the one that was inserted.
            var isFirst = inserted.remove(use.credential());
            answers.add(isFirst ? Consumption.FRESH : Consumption.ALREADY);
            if (isFirst) {
                events.add(use.event());
            }
        }
        ledger.appendAll(events);
        return answers;
    }

    /** Inserted in the order of their ids, so that two nodes with the same credentials cannot wait for each other. */
    private Set<UUID> inserted(List<Use> uses) {
        var ordered = uses.stream()
                .map(Use::use)
                .sorted((one, other) -> one.credential().compareTo(other.credential()))
                .toList();
        return new HashSet<>(database.sql(CONSUME)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("credentials", texts(ordered, it -> it.credential().toString()))
                .param("invocations", texts(ordered, it -> it.invocation().toString()))
                .param("expiries", texts(ordered, it -> it.expiresAt().toString()))
                .query((row, _) -> row.getObject("credential", UUID.class))
                .list());
    }

    private static String[] texts(List<CredentialUse> uses, Function<CredentialUse, String> column) {
        return uses.stream().map(column).toArray(String[]::new);
    }
}
