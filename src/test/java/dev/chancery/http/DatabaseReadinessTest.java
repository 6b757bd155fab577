package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DatabaseReadinessTest {

    @Test
    void saysThatADatabaseIsGone() {
        var check = new DatabaseReadiness(new TestingDatabase() {
            @Override
            public Connection getConnection() throws SQLException {
                throw new SQLException("Connection refused.");
            }
        });

        assertThat(check.trouble())
                .hasValueSatisfying(it -> assertThat(it.code()).isEqualTo("database_unreachable"));
    }

    @Test
    @Timeout(10)
    void doesNotWaitForAConnectionThatNeverComes() {
        var never = new CountDownLatch(1);
        var check = new DatabaseReadiness(new TestingDatabase() {
            @Override
            public Connection getConnection() throws SQLException {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                throw new SQLException("Given up.");
            }
        });

        assertThat(check.trouble()).isPresent();
        assertThat(check.trouble()).isPresent();
        never.countDown();
    }

    private abstract static class TestingDatabase extends AbstractDataSource {

        @Override
        public Connection getConnection(String name, String password) throws SQLException {
            return getConnection();
        }
    }
}
