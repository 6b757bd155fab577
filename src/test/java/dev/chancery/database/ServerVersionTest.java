package dev.chancery.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ServerVersionTest {

    @Test
    void takesTheServersChanceryIsTestedOnAndNewerOnes() {
        assertThatCode(() -> ServerVersion.check(18)).doesNotThrowAnyException();
        assertThatCode(() -> ServerVersion.check(19)).doesNotThrowAnyException();
    }

    @Test
    void refusesAnOlderServerWithASentenceAndWhatToDo() {
        assertThatThrownBy(() -> ServerVersion.check(17))
                .isInstanceOf(UnfitDatabase.class)
                .hasMessage("The database is PostgreSQL 17, but Chancery needs PostgreSQL 18 or newer.");
    }

    @Test
    void stopsABuildWithoutPostgresThatWasToldOfNone() {
        assertThatThrownBy(() -> new WithoutDatabase().noConnection())
                .isInstanceOfSatisfying(
                        UnfitDatabase.class, it -> assertThat(it.action()).contains("SPRING_DATASOURCE_URL"));
    }
}
