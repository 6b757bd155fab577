package dev.chancery.verifier.store;

import dev.chancery.database.Coalescing;
import dev.chancery.kernel.RequestId;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.Consumptions;
import dev.chancery.verifier.spi.CredentialUse;
import dev.chancery.verifier.spi.CredentialUses;
import dev.chancery.verifier.spi.RevocationFunction;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Remembers used credentials in Postgres. Uses that arrive together share one commit and one statement, which
 * leaves out what was taken back; the primary key decides every race, within a batch, between nodes and across restarts.
 * Rows and the ledger entries about them commit together, and nothing is answered before that commit.
 */
@Component
class ReplayLedger implements CredentialUses, Consumptions {

    private static final int LEADERS = 2;
    private static final int MOST = 256;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Ledger ledger;
    private final Clock clock;
    private final String sql;
    private final Coalescing<Use, Answer> together = new Coalescing<>(LEADERS, MOST, this::use);

    ReplayLedger(
            JdbcClient database,
            PlatformTransactionManager transactions,
            Ledger ledger,
            RevocationFunction takenBack,
            Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.ledger = ledger;
        this.sql = statement(takenBack.name());
        this.clock = clock;
    }

    /** A use with the ledger event about it, made where the request is still known. */
    private record Use(CredentialUse use, LedgerEvent event) {

        private UUID credential() {
            return use.credential();
        }
    }

    @Override
    public Answer use(CredentialUse use) {
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

    private List<Answer> use(List<Use> uses) {
        return Objects.requireNonNull(transaction.execute(_ -> useNow(uses)));
    }

    private List<Answer> useNow(List<Use> uses) {
        var told = told(uses);
        var answers = new ArrayList<Answer>(uses.size());
        var events = new ArrayList<LedgerEvent>(told.size());
        for (var use : uses) {
            var answer = told.getOrDefault(use.credential(), new Repeated());
            answers.add(answer);
            if (answer instanceof First) {
                events.add(use.event());
                // The first of several uses of one credential is the one that was inserted.
                told.put(use.credential(), new Repeated());
            }
        }
        ledger.appendAll(events);
        return answers;
    }

    /** Inserted in the order of their ids, so that two nodes with the same credentials cannot wait for each other. */
    private Map<UUID, Answer> told(List<Use> uses) {
        var told = HashMap.<UUID, Answer>newHashMap(uses.size());
        database.sql(sql)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("credentials", texts(uses, CredentialUse::credential))
                .param("agents", texts(uses, it -> it.agent().id()))
                .param("tasks", texts(uses, CredentialUse::task))
                .param("invocations", texts(uses, CredentialUse::invocation))
                .param("expiries", texts(uses, CredentialUse::expiresAt))
                .query(row -> {
                    var reason = row.getString("reason");
                    told.put(
                            row.getObject("credential", UUID.class),
                            reason == null ? new First() : new TakenBack(reason));
                });
        return told;
    }

    /** One row for each first use, without a reason, and for each that was taken back; none for what was used before. */
    private static String statement(String takenBack) {
        return """
            with asked as materialized (
                select * from unnest(:credentials::uuid[], :agents::uuid[], :tasks::uuid[], :invocations::uuid[],
                        :expiries::timestamptz[]) with ordinality
                    as asked (credential, agent, task, invocation, expires_at, place)),
            against as materialized (
                select place, reason from %s(:credentials::uuid[], :agents::uuid[], :tasks::uuid[])),
            first as (
                insert into verifier.consumed_credential (credential, invocation, expires_at, consumed_at)
                select credential, invocation, expires_at, :now from asked
                where not exists (select from against where against.place = asked.place)
                order by credential
                on conflict do nothing
                returning credential)
            select credential, null as reason from first
            union all
            select asked.credential, against.reason from against join asked using (place)
            """.formatted(takenBack);
    }

    private static String[] texts(List<Use> uses, Function<CredentialUse, Object> column) {
        return uses.stream().map(it -> column.apply(it.use()).toString()).toArray(String[]::new);
    }
}
