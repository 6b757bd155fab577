package dev.chancery.provenance.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** One question about an image, answered from its intent to its rollback class, each part with its verification. */
@WholeApplication
class OneQueryIT {

    @Autowired
    TestAccess access;

    @Autowired
    TrustedParties parties;

    @Autowired
    KeyRing keys;

    private final TestingStatements world = TestingStatements.fresh();

    @BeforeEach
    void trust() {
        parties.ensure();
    }

    @Test
    void answersEveryHopOfAReleasedImage() {
        release();

        var answer = ask();

        assertThat(states(answer)).containsOnly("present");
        assertThat(answer.path("hops").size()).isEqualTo(13);
        assertThat(answer.path("verdict").path("answerable").asBoolean()).isTrue();
        assertThat(answer.path("commit").asString()).isEqualTo(world.commit().toString());
        assertThat(answer.path("statements").valueStream())
                .allMatch(statement -> statement.path("verified").asBoolean())
                .hasSize(12);
    }

    @Test
    void tellsWhichAgentTookPartUnderWhichCredentialAndPrompt() {
        release();

        var involvement = ask().path("ai_involvement");

        assertThat(involvement.size()).isOne();
        assertThat(involvement.get(0).path("agent").asString()).isEqualTo("triage-agent");
        assertThat(involvement.get(0).path("credential").asString()).isEqualTo("0198f0c0-0000-7000-8000-0000000000c7");
        assertThat(involvement.get(0).path("prompt_versions").path("call").asString())
                .isEqualTo("prompt/refunds@9");
        assertThat(involvement.get(0).path("verified").asBoolean()).isTrue();
    }

    @Test
    void tellsWhatGoingBackWouldMean() {
        push(world.build());

        assertThat(ask().path("rollback").path("class").asString()).isEqualTo("unknown");
        assertThat(ask().path("rollback").path("verified").asBoolean()).isFalse();

        push(world.changeClass());

        var rollback = ask().path("rollback");
        assertThat(rollback.path("class").asString()).isEqualTo("stateless");
        assertThat(rollback.path("verified").asBoolean()).isTrue();
        assertThat(rollback.path("notes").asString()).isEqualTo("Roll back at will.");
    }

    private void release() {
        push(world.intent(), world.pullRequest(), world.approval(), world.build(), world.signature());
        push(world.changeClass(), world.deploymentRequest());
        push(TestingStatements.signed(world.verdict(), keys.signer(SigningRole.REVIEW)));
        push(TestingStatements.signed(participation(), keys.signer(SigningRole.GATEWAY)));
        access.machine("artifacts:write")
                .post(
                        "/v1/releases/" + world.image() + "/verify",
                        "{\"resource_uri\":\"" + TestingStatements.RESOURCE + "\"}");
        access.machine("admission:validate").post("/admission/v1/validate", """
                        {"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"u-1",
                         "kind":{"kind":"Pod"},"operation":"CREATE","namespace":"production","object":{"spec":
                         {"containers":[{"name":"app","image":"registry.example/payments@%s"}]}}}}""".formatted(world.image()));
        push(world.deployment("production", "stateless"));
    }

    private Statement participation() {
        var predicate = Map.<String, Object>of(
                "action", "generated",
                "agent", "triage-agent",
                "modelClass", "sonnet",
                "promptVersions", Map.of("call", "prompt/refunds@9"),
                "credential", "0198f0c0-0000-7000-8000-0000000000c7",
                "materiality", "a model answered",
                "capturePoint", "the gateway",
                "redaction", "digests only",
                "evidence", List.of(),
                "simulated", false);
        return world.aboutCommit("https://chancery.dev/attestation/ai-participation/v1", predicate);
    }

    private void push(Statement... statements) {
        for (var statement : statements) {
            push(TestingStatements.signed(statement));
        }
    }

    private void push(byte[] envelope) {
        var answer = access.machine("artifacts:write")
                .post("/v1/attestations", new String(envelope, StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private JsonNode ask() {
        return Api.json(access.machine("artifacts:read").get("/v1/artifacts/" + world.image()));
    }

    private static List<String> states(JsonNode answer) {
        return answer.path("hops")
                .valueStream()
                .map(hop -> hop.path("state").asString())
                .toList();
    }
}
