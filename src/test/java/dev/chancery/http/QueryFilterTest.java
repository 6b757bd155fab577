package dev.chancery.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryFilterTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "q=is:open+class:contested", "q=%C3%BC", "q=%F0%9F%99%82&limit=5", "q=a%25b", "flag"})
    void letsThroughWhatIsEncodedAsUtf8(String query) {
        assertThat(QueryFilter.isWellFormed(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%ED%A0%80", "q=%C0%80", "q=a%00b", "%00=1"})
    void refusesWhatIsNot(String query) {
        assertThat(QueryFilter.isWellFormed(query)).isFalse();
    }
}
