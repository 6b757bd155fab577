package dev.chancery.authority.policy.cedar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicyTextTest {

    private static final String PERMIT = "permit (principal, action, resource)";

    @Test
    void cutsAtSemicolonsThatEndAPolicy() {
        var text = """
                // first; with a comment
                @id("a;b") permit (principal, action, resource) when { context.x == "\\";" }; // done;
                forbid (principal, action, resource);
                // the end;
                """;

        assertThat(PolicySource.cut(text))
                .extracting(PolicySource::text)
                .hasSize(2)
                .last()
                .asString()
                .endsWith("forbid (principal, action, resource);");
    }

    @Test
    void givesThePlaceOfAByteInTheWholeText() {
        var text = PERMIT + ";\n\n  @id(\"é\") " + PERMIT + ";";
        var second = PolicySource.cut(text).getLast();

        assertThat(second.at("@id(\"é\")".getBytes(java.nio.charset.StandardCharsets.UTF_8).length))
                .isEqualTo(new PolicySource.Place(3, 11));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "permit (principal, action, resource)",
                "permit (principal, action, resource); permit",
                "permit (principal == ?principal, action, resource);",
                "permit (principal action, resource);",
                "allow (principal, action, resource);",
                ";",
                "permit (principal, action, resource) when { \"open };",
                "@id(\"a\") permit (principal, action, resource); @id(\"a\") permit (principal, action, resource);",
                "@id(\"a\") @id(\"b\") permit (principal, action, resource);",
            })
    void readsNothingButStaticPoliciesWithIdsOfTheirOwn(String text) {
        assertThatThrownBy(() -> new PolicyText("set", text).read()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isEnforcedUnlessItsOneSettingSaysOtherwise() {
        assertThat(new PolicyText("set", PERMIT).isLogOnly()).isFalse();
        assertThat(new PolicyText("set", "//! mode: enforce\n" + PERMIT).isLogOnly())
                .isFalse();
        assertThat(new PolicyText("set", "//! mode: log_only\n" + PERMIT).isLogOnly())
                .isTrue();
        assertThat(new PolicyText("set", "//! mode: off\n" + PERMIT).isLogOnly())
                .isFalse();
        assertThat(new PolicyText("set", "//! mode: log_only\n//! mode: enforce\n").isLogOnly())
                .isFalse();
    }
}
