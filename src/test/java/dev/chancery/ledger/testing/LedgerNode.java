package dev.chancery.ledger.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.chancery.attest.KeyRing;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.LedgerProperties;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.audit.InclusionCheck;
import dev.chancery.ledger.integrity.Integrity;
import dev.chancery.ledger.integrity.LogCheck;
import dev.chancery.ledger.retention.Retention;
import dev.chancery.ledger.sequencing.Sequencer;
import dev.chancery.ledger.store.Entries;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** One node: the ledger's own beans in a context of their own, on a database that other nodes may share. */
public final class LedgerNode implements AutoCloseable {

    private static final int CONNECTIONS = 24;

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    private LedgerNode(String url, Duration interval, int connections) {
        context.registerBean(HikariDataSource.class, () -> pool(url, connections));
        context.registerBean(
                LedgerProperties.class,
                () -> new LedgerProperties(
                        "test.local/ledger", interval, Duration.ofSeconds(20), Duration.ofDays(730)));
        context.register(Beans.class);
        context.refresh();
    }

    /** A node whose sequencer takes turns by itself, and often. */
    public static LedgerNode live(String url) {
        return new LedgerNode(url, Duration.ofMillis(20), CONNECTIONS);
    }

    /** One that takes them as often as the product does, with room for this many connections. */
    public static LedgerNode asInProduction(String url, int connections) {
        return new LedgerNode(url, Duration.ofMillis(100), connections);
    }

    /** A node whose sequencer takes a turn when {@link #sequence()} says so. */
    public static LedgerNode still(String url) {
        var node = new LedgerNode(url, Duration.ofHours(1), CONNECTIONS);
        node.context.stop();
        return node;
    }

    private static HikariDataSource pool(String url, int connections) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(connections);
        return new HikariDataSource(config);
    }

    public static LedgerEvent event(String subject) {
        return LedgerEvent.of("review.submitted", new Actor.Service("test")).about(subject);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcClient database() {
        return bean(JdbcClient.class);
    }

    public LedgerReader reader() {
        return bean(LedgerReader.class);
    }

    public TransactionTemplate transactions() {
        return bean(TransactionTemplate.class);
    }

    /** Appends in a transaction of its own. */
    public UUID append(String subject) {
        return transactions().execute(_ -> write(subject));
    }

    /** Appends in the current transaction. */
    public UUID write(String subject) {
        return bean(Ledger.class).append(event(subject));
    }

    /** Appends by itself, with whoever else does so at this moment. */
    public UUID record(String subject) {
        return bean(Ledger.class).record(event(subject));
    }

    /** Takes turns until nothing is pending. */
    public void sequence() {
        while (bean(Entries.class).arePending()) {
            bean(Sequencer.class).turn();
        }
    }

    /** Checks everything stored, as at a start. */
    public Integrity check() {
        var integrity = new Integrity(bean(Clock.class));
        bean(LogCheck.class).run(integrity);
        return integrity;
    }

    @Override
    public void close() {
        context.close();
    }

    @EnableTransactionManagement
    @ComponentScan(
            basePackageClasses = {Entries.class, Sequencer.class, LogCheck.class, Retention.class, InclusionCheck.class
            })
    static class Beans {

        @Bean(initMethod = "migrate")
        Flyway flyway(DataSource database) {
            return Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:db/migration/ledger")
                    .load();
        }

        @Bean
        JdbcClient jdbcClient(DataSource database, Flyway migrated) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
            return new TransactionTemplate(transactions);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        SecureRandom secureRandom() {
            return new SecureRandom();
        }

        @Bean
        TimeOrderedIds timeOrderedIds(Clock clock, SecureRandom random) {
            return new TimeOrderedIds(clock, random);
        }

        @Bean
        KeyRing keyRing() {
            return new OneKeyRing();
        }
    }
}
