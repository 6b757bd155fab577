package dev.chancery.verifier;

import static dev.chancery.verifier.TestingIssuer.LIST;
import static dev.chancery.verifier.TestingIssuer.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.verifier.spi.ConsumedCredentials.Consumption;
import dev.chancery.verifier.spi.CredentialUses;
import dev.chancery.verifier.spi.RefusedUse;
import dev.chancery.verifier.spi.Revocations;
import dev.chancery.verifier.spi.TrustedKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One corrupted fixture for each refusal code, and the one way to be admitted. */
class VerifierTest {

    private final TestingIssuer issuer = new TestingIssuer();
    private final Set<UUID> consumed = new HashSet<>();
    private final List<RefusedUse> refusals = new ArrayList<>();

    private TrustedKeys keys = issuer.trusted();
    private Revocations revocations = (_, _, _) -> Optional.empty();
    private Instant now = NOW;

    @Test
    void admitsACredentialForExactlyThisRequest() {
        assertThat(verify(issuer.credential(), LIST)).isInstanceOfSatisfying(Admitted.class, admitted -> {
            assertThat(admitted.request()).isEqualTo(LIST);
            assertThat(admitted.invocation())
                    .isEqualTo(InvocationId.parse(TestingIssuer.INVOCATION).orElseThrow());
            assertThat(admitted.agent().name()).isEqualTo("triage-agent");
            assertThat(admitted.onBehalfOf()).isEqualTo("person-1");
        });
        assertThat(refusals).isEmpty();
    }

    @Test
    void refusesWhatIsNoCredential() {
        assertRefused(verify("nonsense", LIST), RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void refusesAnotherKeyUnderTheSameId() {
        assertRefused(
                verify(issuer.signedBy(TestingIssuer.key("credential-1", (byte) 2)), LIST), RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void namesNobodyWhenTheSignatureDoesNotHold() {
        verify(issuer.signedBy(TestingIssuer.key("credential-1", (byte) 2)), LIST);

        assertThat(refusals).singleElement().satisfies(refused -> {
            assertThat(refused.actor()).isEqualTo(new Actor.Unknown());
            assertThat(refused.invocation()).isEmpty();
        });
    }

    @Test
    void refusesAKeyNobodyTrusts() {
        assertRefused(
                verify(issuer.signedBy(TestingIssuer.key("stranger-1", (byte) 1)), LIST), RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void refusesARevokedKeyHoweverTheCredentialIsDated() {
        keys = issuer.trusted(Optional.empty(), Optional.of(NOW));

        assertRefused(
                verify(issuer.with("iat", NOW.getEpochSecond() - 20).credential(), LIST), RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void refusesAKeyPastItsWindow() {
        keys = issuer.trusted(Optional.of(NOW), Optional.empty());

        assertRefused(verify(issuer.credential(), LIST), RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void admitsWhatWasSignedBeforeItsKeyRetired() {
        keys = issuer.trusted(Optional.of(NOW.plusSeconds(1)), Optional.empty());
        now = NOW.plusSeconds(10);

        assertThat(verify(issuer.credential(), LIST)).isInstanceOf(Admitted.class);
    }

    @Test
    void refusesAnotherIssuerUnderATrustedKey() {
        assertRefused(
                verify(issuer.with("iss", "https://elsewhere.example").credential(), LIST), RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void refusesACredentialThatLivesTooLong() {
        assertRefused(
                verify(issuer.with("exp", NOW.plusSeconds(61).getEpochSecond()).credential(), LIST),
                RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void refusesATokenOfAnotherType() {
        assertRefused(verify(issuer.ofType("at+jwt"), LIST), RefusalCode.BAD_CREDENTIAL);
    }

    @Test
    void refusesACredentialForAnotherToolServer() {
        assertRefused(
                verify(
                        issuer.credential(),
                        new ToolRequest("tool-server.repository", "issues", "list", LIST.arguments())),
                RefusalCode.AUDIENCE_MISMATCH);
    }

    @Test
    void refusesACredentialForAnotherAction() {
        assertRefused(
                verify(issuer.credential(), new ToolRequest(LIST.audience(), "issues", "read", LIST.arguments())),
                RefusalCode.ACTION_MISMATCH);
    }

    @Test
    void refusesACredentialForAnotherTool() {
        assertRefused(
                verify(issuer.credential(), new ToolRequest(LIST.audience(), "notes", "list", LIST.arguments())),
                RefusalCode.ACTION_MISMATCH);
    }

    @Test
    void refusesOtherArguments() {
        assertRefused(
                verify(
                        issuer.credential(),
                        new ToolRequest(LIST.audience(), "issues", "list", Map.of("project", "ledger", "limit", 21))),
                RefusalCode.ARGUMENTS_MISMATCH);
    }

    @Test
    void refusesArgumentsThatNoDigestCanStandFor() {
        assertRefused(
                verify(
                        issuer.credential(),
                        new ToolRequest(LIST.audience(), "issues", "list", Map.of("limit", Double.NaN))),
                RefusalCode.ARGUMENTS_MISMATCH);
    }

    @Test
    void refusesACredentialBeforeItsTime() {
        now = NOW.minusSeconds(6);

        assertRefused(verify(issuer.credential(), LIST), RefusalCode.NOT_YET_VALID);
    }

    @Test
    void refusesACredentialAfterItsTime() {
        now = NOW.plusSeconds(35);

        assertRefused(verify(issuer.credential(), LIST), RefusalCode.EXPIRED);
    }

    @Test
    void forgivesASmallDifferenceOfClocks() {
        now = NOW.plusSeconds(34);

        assertThat(verify(issuer.credential(), LIST)).isInstanceOf(Admitted.class);
    }

    @Test
    void refusesWhatWasTakenBackAndSaysWhy() {
        revocations = (_, _, _) -> Optional.of("The agent triage-agent is suspended.");

        assertThat(verify(issuer.credential(), LIST)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.code()).isEqualTo(RefusalCode.REVOKED);
            assertThat(refused.detail()).isEqualTo("The agent triage-agent is suspended.");
        });
    }

    @Test
    void refusesABoundCredentialWithoutAProof() {
        assertRefused(
                verify(
                        issuer.with("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"))
                                .credential(),
                        LIST),
                RefusalCode.PROOF_MISMATCH);
    }

    @Test
    void refusesTheSecondUseOfOneCredential() {
        var credential = issuer.credential();
        verify(credential, LIST);

        assertRefused(verify(credential, LIST), RefusalCode.REPLAYED);
    }

    @Test
    void doesNotUseUpACredentialItRefuses() {
        var credential = issuer.credential();
        verify(credential, new ToolRequest(LIST.audience(), "issues", "read", LIST.arguments()));

        assertThat(verify(credential, LIST)).isInstanceOf(Admitted.class);
    }

    @Test
    void namesAgentAndInvocationOnceTheSignatureHeld() {
        verify(issuer.credential(), new ToolRequest(LIST.audience(), "issues", "read", LIST.arguments()));

        assertThat(refusals).singleElement().satisfies(refused -> {
            assertThat(refused.code()).isEqualTo("action_mismatch");
            assertThat(refused.actor().label()).isEqualTo("agent:triage-agent");
            assertThat(refused.invocation())
                    .contains(InvocationId.parse(TestingIssuer.INVOCATION).orElseThrow());
            assertThat(refused.act()).isEqualTo("issues.read");
        });
    }

    private Verdict verify(String credential, ToolRequest request) {
        var surroundings = new Verifier.Surroundings(
                keys,
                (id, agent, task) -> revocations.reasonAgainst(id, agent, task),
                CredentialUses.of(
                        revocations, use -> consumed.add(use.credential()) ? Consumption.FRESH : Consumption.ALREADY),
                refusals::add,
                _ -> Optional.of("triage-agent"));
        return new Verifier(
                        surroundings,
                        new Tolerance(Duration.ofSeconds(5), Duration.ofSeconds(60)),
                        Clock.fixed(now, ZoneOffset.UTC))
                .verify(credential, request);
    }

    private static void assertRefused(Verdict verdict, RefusalCode code) {
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
