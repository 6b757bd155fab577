package dev.chancery.authority.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.TestPostgres;
import java.time.Instant;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DecisionMonthsIT {

    private static final String INSERT = """
            insert into authority.credential (id, decision, invocation, task, agent, key_id, issued_at, expires_at)
            values (?::uuid, ?::uuid, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'credential-1', now(), now())
            """;

    private final String url = TestPostgres.freshUrl();
    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));

    @BeforeEach
    void migrate() {
        Flyway.configure()
                .dataSource(url, "postgres", "")
                .locations("classpath:db/migration/authority")
                .load()
                .migrate();
    }

    @Test
    void aMonthEndsWhereTheNextBegins() {
        keep("2026-11-20");
        insert(idAt("2026-11-30T23:59:59.999Z"));
        insert(idAt("2026-12-01T00:00:00Z"));

        assertThat(places()).isEqualTo("credential_202611 credential_202612");
    }

    @Test
    void whatItsMonthMissedLiesInTheDefaultPartitionAndStays() {
        insert(idAt("2026-11-30T23:59:59.999Z"));
        keep("2026-11-20");
        keep("2026-11-20");

        assertThat(places()).isEqualTo("credential_default");
    }

    private void keep(String today) {
        database.sql("select authority.keep_months(?::date)").param(today).query(_ -> {});
    }

    private void insert(String id) {
        database.sql(INSERT).param(id).param(id).update();
    }

    private String places() {
        return database.sql("""
                        select string_agg(relname, ' ' order by relname)
                        from authority.credential c join pg_class on pg_class.oid = c.tableoid
                        """).query(String.class).single();
    }

    private static String idAt(String instant) {
        var hex = "%012x".formatted(Instant.parse(instant).toEpochMilli());
        return hex.substring(0, 8) + "-" + hex.substring(8) + "-7000-8000-000000000000";
    }
}
