package dev.chancery.authority.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One act, described in one way, or none. */
class AuthorizationDetailsTest {

    private static final String AUDIENCE = "tool-server.repository";

    @Test
    void readsOneActWithItsArguments() {
        assertThat(AuthorizationDetails.read(OAuthWorld.details(Map.of()), AUDIENCE))
                .isInstanceOfSatisfying(AuthorizationDetails.Described.class, it -> {
                    assertThat(it.act().name()).isEqualTo("repository.resolve");
                    assertThat(it.act().audience()).isEqualTo(AUDIENCE);
                    assertThat(it.act().arguments()).isEqualTo(OAuthWorld.arguments());
                });
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "`not json` | authorization_details is a JSON list",
                "`{}` | authorization_details is a JSON list",
                "`[]` | authorization_details is a list of exactly one act",
                "`[{},{}]` | authorization_details is a list of exactly one act",
                "`[{\"type\":\"payment\"}]` | The type is chancery_tool_call",
                "`[{\"type\":\"chancery_tool_call\",\"type\":\"chancery_tool_call\"}]` | authorization_details is a JSON list",
                "`[{\"type\":\"chancery_tool_call\"}]` | The identifier names the tool",
                "`[{\"type\":\"chancery_tool_call\",\"identifier\":\"t\",\"actions\":[\"a\",\"b\"]}]` | The actions are",
                "`[{\"type\":\"chancery_tool_call\",\"identifier\":\"t\",\"actions\":[\"a\"]}]` | The arguments are an object",
                "`[{\"type\":\"chancery_tool_call\",\"surprise\":1}]` | The member surprise means nothing",
                "`[{\"type\":\"chancery_tool_call\",\"identifier\":\"t\",\"actions\":[\"a\"],\"arguments\":{\"a\":1,\"a\":2}}]`"
                        + " | authorization_details is a JSON list"
            })
    void refusesAnActThatIsNotDescribedAsItMustBe(String details, String reason) {
        assertMisdescribed(details, reason);
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertMisdescribed(
                "[{\"type\":\"chancery_tool_call\",\"arguments\":{\"a\":" + "[".repeat(200) + "]".repeat(200) + "}}]",
                "authorization_details is a JSON list");
    }

    @Test
    void refusesADigestThatIsNotThatOfTheArguments() {
        assertMisdescribed(
                OAuthWorld.details(Map.of("arguments_digest", "sha-256:" + "0".repeat(64))), "The arguments_digest is");
    }

    @Test
    void refusesArgumentsThatNoDigestCanStandFor() {
        assertMisdescribed(
                OAuthWorld.details(Map.of()).replace("\"main\"", "9007199254740993"),
                "The arguments have no canonical");
        assertMisdescribed(OAuthWorld.details(Map.of()).replace("\"main\"", "null"), "The arguments have no canonical");
    }

    private static void assertMisdescribed(String details, String reason) {
        assertThat(AuthorizationDetails.read(details, AUDIENCE))
                .isInstanceOfSatisfying(
                        AuthorizationDetails.Misdescribed.class,
                        it -> assertThat(it.reason()).startsWith(reason));
    }
}
