package dev.chancery.authority.issuing;

import static dev.chancery.authority.policy.TestingQuestions.DIGEST;
import static dev.chancery.authority.policy.TestingQuestions.NOW;
import static dev.chancery.authority.policy.TestingQuestions.REVIEWER;
import static dev.chancery.authority.policy.TestingQuestions.allowed;
import static dev.chancery.authority.policy.TestingQuestions.decided;
import static dev.chancery.authority.policy.TestingQuestions.request;
import static dev.chancery.authority.policy.TestingQuestions.taskUntil;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.attest.Jws;
import dev.chancery.attest.TestingKeys;
import dev.chancery.authority.AuthoritySettings;
import dev.chancery.authority.CredentialAnswer;
import dev.chancery.authority.policy.DecidedAct;
import dev.chancery.authority.policy.Decision;
import dev.chancery.authority.policy.Outcome;
import dev.chancery.authority.policy.Question;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CredentialIssuerTest {

    private final CredentialIssuer issuer = new CredentialIssuer(
            new AuthoritySettings("https://chancery.example", "local", Duration.ofSeconds(60), Duration.ofMinutes(15)),
            new TimeOrderedIds(Clock.fixed(NOW, ZoneOffset.UTC), new Random(1)));

    @Test
    void writesTheClaimsOfTheDesignAndNoOthers() {
        var signed = issuer.sign(decided(allowed()), TestingKeys.named("credential-1"));

        assertThat(jws(signed).header())
                .isEqualTo(Map.of("alg", "EdDSA", "typ", "chancery-act+jwt", "kid", "credential-1"));
        assertThat(jws(signed).claims())
                .isEqualTo(Map.ofEntries(
                        Map.entry("iss", "https://chancery.example"),
                        Map.entry("aud", "tool-server.repository"),
                        Map.entry("sub", "00000000-0000-0000-0000-000000000005"),
                        Map.entry("act", Map.of("sub", "00000000-0000-0000-0000-000000000001")),
                        Map.entry("iat", 1795176000),
                        Map.entry("nbf", 1795176000),
                        Map.entry("exp", 1795176060),
                        Map.entry("jti", signed.kept().id().toString()),
                        Map.entry("txn", "00000000-0000-0000-0000-000000000002"),
                        Map.entry("task", "00000000-0000-0000-0000-000000000003"),
                        Map.entry(
                                "authorization_details",
                                List.of(Map.of(
                                        "type", "chancery_tool_call",
                                        "identifier", "repository",
                                        "actions", List.of("diff"),
                                        "arguments_digest", DIGEST,
                                        "environment", "local")))));
    }

    @Test
    void namesThoseThroughWhomTheWishCameInsideTheAgent() {
        var other = new AgentId(new UUID(0, 9));
        var another = new AgentId(new UUID(0, 10));
        var request = request("diff").through(List.of(other, another));

        var signed = issuer.sign(
                decided(new Question(request, DIGEST, REVIEWER, allowed().task(), NOW)),
                TestingKeys.named("credential-1"));

        assertThat(jws(signed).claims().get("act"))
                .isEqualTo(Map.of(
                        "sub",
                        REVIEWER.id().toString(),
                        "act",
                        Map.of("sub", other.toString(), "act", Map.of("sub", another.toString()))));
    }

    @Test
    void bindsTheCredentialToTheKeyThatMustProveItsPresence() {
        var request = request("diff").boundTo("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I");

        var signed = issuer.sign(
                decided(new Question(request, DIGEST, REVIEWER, allowed().task(), NOW)),
                TestingKeys.named("credential-1"));

        assertThat(jws(signed).claims().get("cnf"))
                .isEqualTo(Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
    }

    @Test
    void livesNoLongerThanItsTask() {
        var until = NOW.plusSeconds(10);

        var signed = issuer.sign(
                decided(new Question(request("diff"), DIGEST, REVIEWER, taskUntil(until), NOW)),
                TestingKeys.named("credential-1"));

        assertThat(signed.kept().expiresAt()).isEqualTo(Instant.parse("2026-11-20T12:00:10Z"));
    }

    @Test
    void givesEveryCredentialAnIdOfItsOwnThatTellsItsTime() {
        var one = issuer.sign(decided(allowed()), TestingKeys.named("credential-1"))
                .kept();
        var other = issuer.sign(decided(allowed()), TestingKeys.named("credential-1"))
                .kept();

        assertThat(one.id()).isNotEqualTo(other.id());
        assertThat(one.id().version()).isEqualTo(7);
    }

    @Test
    void signsNothingThatWasDenied() {
        var denied = new DecidedAct(
                new UUID(0, 4),
                allowed(),
                new Decision(Outcome.DENY, "It may not.", List.of(), "v1", List.of(), Duration.ZERO));

        assertThatThrownBy(() -> issuer.sign(denied, TestingKeys.named("credential-1")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void printsNoCredential() {
        var signed = issuer.sign(decided(allowed()), TestingKeys.named("credential-1"));

        assertThat(signed.toString()).doesNotContain(signed.credential());
        assertThat(new CredentialAnswer.Issued(signed.credential(), NOW).toString())
                .doesNotContain(signed.credential());
    }

    private static Jws.Readable jws(CredentialIssuer.Signed signed) {
        return (Jws.Readable) Jws.parse(signed.credential());
    }
}
