package dev.chancery.verifier.store;

import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.verifier.TestingIssuer;
import dev.chancery.verifier.Tolerance;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verdict;
import dev.chancery.verifier.Verifier;
import dev.chancery.verifier.spi.CredentialUses;
import dev.chancery.verifier.spi.RefusalRecord;
import dev.chancery.verifier.spi.RevocationFunction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** One node of several on one database: its own context, its own connections. */
final class VerifierNode implements AutoCloseable {

    static final Clock CLOCK = Clock.fixed(TestingIssuer.NOW, ZoneOffset.UTC);

    /** What an issuer beside it would provide; it takes back what is written into a table. */
    private static final String NOTHING_TAKEN_BACK = """
            create table public.stopped (credential uuid primary key);
            create function public.taken_back(credentials uuid[], agents uuid[], tasks uuid[])
                returns table (place bigint, reason text)
                language sql stable
                as $$ select place, 'It was stopped.' from unnest(credentials) with ordinality as asked (credential, place)
                    join public.stopped using (credential) $$
            """;

    private final List<String> ledger = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final Verifier verifier;

    private VerifierNode(String url, TestingIssuer issuer, Consumer<LedgerEvent> onAppend) {
        context.registerBean(DataSource.class, () -> connections(url));
        context.registerBean(Clock.class, () -> CLOCK);
        context.registerBean(Ledger.class, () -> event -> {
            onAppend.accept(event);
            ledger.add(event.type());
            return new UUID(0, 0);
        });
        context.registerBean(TimeOrderedIds.class, () -> new TimeOrderedIds(CLOCK, new SecureRandom()));
        context.register(Wiring.class);
        context.refresh();
        verifier = new Verifier(
                new Verifier.Surroundings(
                        issuer.trusted(),
                        (_, _, _) -> Optional.empty(),
                        context.getBean(CredentialUses.class),
                        context.getBean(RefusalRecord.class),
                        _ -> Optional.empty()),
                Tolerance.STRICT,
                CLOCK);
    }

    static VerifierNode on(String url, TestingIssuer issuer) {
        return new VerifierNode(url, issuer, _ -> {});
    }

    /** A node whose ledger has an opinion. */
    static VerifierNode on(String url, TestingIssuer issuer, Consumer<LedgerEvent> onAppend) {
        return new VerifierNode(url, issuer, onAppend);
    }

    static void migrate(String url) {
        Flyway.configure()
                .dataSource(url, "postgres", "")
                .locations("classpath:db/migration/verifier")
                .load()
                .migrate();
        JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                .sql(NOTHING_TAKEN_BACK)
                .update();
    }

    Verdict verify(String credential, ToolRequest request) {
        return verifier.verify(credential, request);
    }

    List<String> ledger() {
        return List.copyOf(ledger);
    }

    /** Takes a credential back. */
    void stop(UUID credential) {
        database()
                .sql("insert into public.stopped values (?)")
                .param(credential)
                .update();
    }

    JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }

    private static HikariDataSource connections(String url) {
        var connections = new HikariDataSource();
        connections.setJdbcUrl(url);
        connections.setUsername("postgres");
        connections.setMaximumPoolSize(16);
        return connections;
    }

    @EnableTransactionManagement
    @Import({ReplayLedger.class, RefusalTable.class})
    static class Wiring {

        @Bean
        RevocationFunction takenBack() {
            return new RevocationFunction("public.taken_back");
        }

        @Bean
        JdbcClient database(DataSource connections) {
            return JdbcClient.create(connections);
        }

        @Bean
        PlatformTransactionManager transactions(DataSource connections) {
            return new JdbcTransactionManager(connections);
        }
    }
}
