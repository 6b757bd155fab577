package dev.chancery.testing;

import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An empty database of its own with the tables of one module, for tests that need no application around them. */
public record ModuleDatabase(JdbcClient client, TransactionTemplate transaction) {

    /** A fresh database with this module's migrations. */
    public static ModuleDatabase of(String module) {
        var source = new DriverManagerDataSource(TestPostgres.freshUrl(), "postgres", "");
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration/" + module)
                .load()
                .migrate();
        return new ModuleDatabase(
                JdbcClient.create(source), new TransactionTemplate(new JdbcTransactionManager(source)));
    }
}
