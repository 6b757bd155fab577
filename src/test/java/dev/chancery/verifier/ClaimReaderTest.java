package dev.chancery.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Jws;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimReaderTest {

    private final TestingIssuer issuer = new TestingIssuer();

    @Test
    void hasNothingToComplainAboutInAGoodCredential() {
        assertThat(complaints()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"iss", "aud", "sub", "act", "iat", "nbf", "exp", "jti", "txn", "task", "authorization_details"})
    void missesEveryClaimThatIsNotThere(String claim) {
        issuer.without(claim);

        assertThat(complaints()).first().asString().contains(claim);
    }

    @Test
    void acceptsAListOfOneAudience() {
        issuer.with("aud", List.of("tool-server.issues"));

        assertThat(complaints()).isEmpty();
    }

    @Test
    void refusesStrangersAmongTheAudience() {
        issuer.with("aud", List.of("tool-server.issues", "tool-server.elsewhere"));

        assertThat(complaints()).containsExactly("The claim aud is one text.");
    }

    @Test
    void refusesAFractionOfASecond() {
        issuer.with("exp", 1.5);

        assertThat(complaints()).containsExactly("The claim exp is whole seconds since 1970.");
    }

    @Test
    void refusesAMomentAfterTheLastYear() {
        issuer.with("exp", Long.MAX_VALUE);

        assertThat(complaints()).containsExactly("The claim exp is whole seconds since 1970.");
    }

    @Test
    void refusesAShortenedUuid() {
        issuer.with("jti", "1-1-1-1-1");

        assertThat(complaints()).containsExactly("The claim jti is a UUID.");
    }

    @Test
    void refusesTwoDetails() {
        issuer.with("authorization_details", List.of(issuer.details(), issuer.details()));

        assertThat(complaints()).containsExactly("The claim authorization_details is a list of one object.");
    }

    @Test
    void refusesSeveralActions() {
        issuer.withDetail("actions", List.of("list", "read"));

        assertThat(complaints()).containsExactly("The claim actions is one text.");
    }

    @Test
    void refusesADetailOfAnotherType() {
        issuer.withDetail("type", "payment_initiation");

        assertThat(complaints()).containsExactly("The authorization detail is of type chancery_tool_call.");
    }

    @Test
    void refusesADigestOfAnotherAlgorithm() {
        issuer.withDetail("arguments_digest", "sha-1:da39a3ee5e6b4b0d3255bfef95601890afd80709");

        assertThat(complaints()).containsExactly("The claim arguments_digest is sha-256: and 64 hex digits.");
    }

    @Test
    void authorizesTheOutermostActorAndNamesTheOthers() {
        issuer.with(
                "act", Map.of("sub", TestingIssuer.AGENT, "act", Map.of("sub", "someone", "act", Map.of("sub", "x"))));

        assertThat(reader().claims().act().agent()).hasToString(TestingIssuer.AGENT);
        assertThat(reader().claims().act().outer()).containsExactly("someone", "x");
    }

    @Test
    void refusesAnActorWithoutAName() {
        issuer.with("act", Map.of("sub", TestingIssuer.AGENT, "act", Map.of("iss", "elsewhere")));

        assertThat(complaints()).containsExactly("The claim sub is a text.");
    }

    @Test
    void refusesActorsNestedWithoutEnd() {
        var act = Map.<String, Object>of("sub", "innermost");
        for (var depth = 0; depth < 16; depth++) {
            act = Map.of("sub", TestingIssuer.AGENT, "act", act);
        }
        issuer.with("act", act);

        assertThat(complaints()).containsExactly("The claim act is nested at most 16 deep.");
    }

    @Test
    void readsTheKeyItIsBoundTo() {
        issuer.with("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));

        assertThat(reader().claims().boundTo()).contains("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");
    }

    @Test
    void refusesABindingThatNamesNoKey() {
        issuer.with("cnf", Map.of("x5t#S256", "AAAA"));

        assertThat(complaints()).contains("The claim jkt is a text.");
    }

    private List<String> complaints() {
        var reader = reader();
        reader.claims();
        return reader.complaints();
    }

    private ClaimReader reader() {
        return new ClaimReader(((Jws.Readable) Jws.parse(issuer.credential())).claims());
    }
}
