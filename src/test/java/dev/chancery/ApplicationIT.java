package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@WholeApplication
class ApplicationIT {

    @Autowired
    JdbcClient database;

    @Test
    void startsOnARealPostgres() {
        var version = database.sql("select version()").query(String.class).single();

        assertThat(version).startsWith("PostgreSQL 18");
    }
}
