package dev.chancery.attest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.kernel.Digest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTest {

    /** The example of RFC 8785 sections 3.2.2 and 3.2.4. */
    @Test
    void writesTheExampleOfTheRfc() {
        var value = JsonMapper.shared().readTree("""
                {
                  "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
                  "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
                  "literals": [null, true, false]
                }
                """);

        assertThat(text(value))
                .isEqualTo("{\"literals\":[null,true,false],"
                        + "\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
    }

    /** RFC 8785 section 3.2.3: by UTF-16 code units, so that a surrogate pair sorts before U+FB33. */
    @Test
    void sortsMembersAsTheRfcDoes() {
        var members = new LinkedHashMap<String, Integer>();
        Stream.of("€", "\r", "\ufb33", "1", "\ud83d\ude00", "\u0080", "ö")
                .forEach(name -> members.put(name, members.size()));

        assertThat(text(members))
                .isEqualTo("{\"\\r\":1,\"1\":3,\"\u0080\":5,\"ö\":6,\"€\":0,\"\ud83d\ude00\":4,\"\ufb33\":2}");
    }

    /** From RFC 8785 appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void writesNumbersAsTheRfcDoes(String bits, String expected) {
        assertThat(text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
                .isEqualTo(expected);
    }

    @Test
    void writesWhatWeUseEverywhere() {
        record Everything(
                UUID id, Instant at, Optional<String> some, Optional<String> none, List<Object> list, boolean yes) {}
        var value = new Everything(
                new UUID(0, 1),
                Instant.parse("2026-03-01T12:00:00Z"),
                Optional.of("x"),
                Optional.empty(),
                List.of(1, 2L, "three"),
                true);

        assertThat(text(value))
                .isEqualTo("{\"at\":\"2026-03-01T12:00:00Z\",\"id\":\"00000000-0000-0000-0000-000000000001\","
                        + "\"list\":[1,2,\"three\"],\"none\":null,\"some\":\"x\",\"yes\":true}");
    }

    @Test
    void writesLoneValuesToo() {
        assertThat(text("a")).isEqualTo("\"a\"");
        assertThat(text(7)).isEqualTo("7");
        assertThat(text(List.of())).isEqualTo("[]");
        assertThat(text(Map.of())).isEqualTo("{}");
    }

    static Stream<Number> numbersNoDoubleHolds() {
        return Stream.of(
                9_007_199_254_740_993L,
                Long.MAX_VALUE,
                new BigInteger("1").shiftLeft(64).add(BigInteger.ONE),
                new BigDecimal("0.1000000000000000055511151231257827"),
                new BigDecimal("1e400"),
                new BigDecimal("1e-400"),
                Double.NaN,
                Double.POSITIVE_INFINITY);
    }

    @ParameterizedTest
    @MethodSource("numbersNoDoubleHolds")
    void refusesNumbersThatItWouldBlur(Number number) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("a", List.of(number))));
    }

    @Test
    void refusesHalfASurrogatePair() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("a", "\ud83d")));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.of(Map.of("\ude00", "a")));
    }

    @Test
    void theOrderOfMembersNeverChangesTheDigest() {
        var random = new Random(42);
        var entries = new ArrayList<>(Arrays.asList("a", "b", "B", "é", "aa", "", "\n", "z0"));
        var expected = digestInOrder(entries);

        for (var round = 0; round < 100; round++) {
            Collections.shuffle(entries, random);
            assertThat(digestInOrder(entries)).isEqualTo(expected);
        }
    }

    /** Computed with {@code printf '{"a":1}' | sha256sum}. */
    @Test
    void theDigestIsThatOfTheBytes() {
        assertThat(CanonicalJson.digest(Map.of("a", 1)).hex())
                .isEqualTo("015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862");
    }

    private static Digest digestInOrder(List<String> names) {
        var members = new LinkedHashMap<String, String>();
        names.forEach(name -> members.put(name, "value of " + name));
        return CanonicalJson.digest(members);
    }

    private static String text(Object value) {
        return new String(CanonicalJson.of(value), StandardCharsets.UTF_8);
    }
}
