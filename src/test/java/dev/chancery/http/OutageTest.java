package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03"})
    void isBehindALostConnectionHoweverDeep(String state) {
        var lost = new IllegalStateException(new IllegalStateException(new SQLException("gone", state)));

        assertThat(Outage.isBehind(lost)).isTrue();
    }

    @Test
    void isBehindAPoolThatGivesNoConnection() {
        assertThat(Outage.isBehind(new SQLTransientConnectionException("timed out")))
                .isTrue();
    }

    @Test
    void isNotBehindOurOwnMistakes() {
        assertThat(Outage.isBehind(new IllegalStateException(new SQLException("no such table", "42P01"))))
                .isFalse();
        assertThat(Outage.isBehind(new SQLException("no state"))).isFalse();
        assertThat(Outage.isBehind(null)).isFalse();
    }
}
