package dev.chancery.authority.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.TestingProofs;
import dev.chancery.identity.Agents;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import dev.chancery.verifier.Admitted;
import dev.chancery.verifier.Proof;
import dev.chancery.verifier.RefusalCode;
import dev.chancery.verifier.Refused;
import dev.chancery.verifier.ToolRequest;
import dev.chancery.verifier.Verifier;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** From a person and an agent to a credential for one act, and everything that must not lead to one. */
@WholeApplication
class TokenExchangeIT {

    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";

    @Autowired
    OAuthWorld world;

    @Autowired
    Verifier verifier;

    @Autowired
    Agents agents;

    @Autowired
    TestAccess access;

    @Autowired
    Clock clock;

    private TestingClient agent;

    @BeforeEach
    void giveTheAgentAKey() {
        agent = world.agentClient();
    }

    @AfterEach
    void takeTheKeyAway() {
        world.forget(agent);
    }

    @Test
    void issuesACredentialThatAdmitsExactlyThisAct() {
        var answer = agent.token(exchange());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store");
        assertThat(Api.json(answer).path("issued_token_type").asString()).isEqualTo(JWT);
        assertThat(Api.json(answer).path("token_type").asString()).isEqualTo("N_A");
        assertThat(verifier.verify(credential(answer), request("resolve"))).isInstanceOf(Admitted.class);
    }

    @Test
    void aBrokerExchangesForAnAgentThatProvesWhoItIs() {
        var broker = world.broker("credentials:request");

        var answer = broker.token(world.exchange(broker, world.task(world.ada()), agent.accessToken()));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    @Test
    void anAgentMayBringAnAssertionInsteadOfAnAccessToken() {
        var form = exchange();
        form.put("actor_token", agent.assertion());
        form.put("actor_token_type", JWT);

        assertThat(agent.token(form).statusCode()).isEqualTo(200);
    }

    @Test
    void introspectionShowsWhoActsAndRevocationEndsIt() {
        var credential = credential(agent.token(exchange()));

        var before = introspected(credential);
        assertThat(before.path("active").asBoolean()).isTrue();
        assertThat(before.path("act").path("sub").asString()).isEqualTo(agent.id());

        var form = agent.authenticated(agent.assertion());
        form.put("token", credential);
        assertThat(agent.post("/oauth2/revoke", form).statusCode()).isEqualTo(200);
        assertThat(introspected(credential).path("active").asBoolean()).isFalse();
        assertRefused(credential, "resolve", RefusalCode.REVOKED);
    }

    @Test
    void droppingTheActorTokenIsAnError() {
        var form = exchange();
        form.remove("actor_token");

        assertError(agent.token(form), 400, "invalid_request", "The parameter actor_token is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"subject_token", "subject_token_type", "actor_token_type", "authorization_details"})
    void nothingElseMayBeMissingEither(String parameter) {
        var form = exchange();
        form.remove(parameter);

        assertError(agent.token(form), 400, "invalid_request", "The parameter " + parameter + " is missing");
    }

    @Test
    void anAccessTokenOfAClientThatIsNoAgentDoesNotAct() {
        var broker = world.broker("credentials:request");
        var form = world.exchange(broker, world.task(world.ada()), broker.accessToken());

        assertError(broker.token(form), 400, "invalid_grant", "The actor_token is not an agent's");
    }

    @Test
    void aClientWithoutTheScopeExchangesNothing() {
        var broker = world.broker("reviews:read");
        var form = world.exchange(broker, world.task(world.ada()), agent.accessToken());

        assertError(broker.token(form), 400, "unauthorized_client", "An exchange needs the scope");
    }

    @Test
    void whatPolicyForbidsIsDeniedWithTheDesksOwnCode() {
        var form = exchange();
        form.put("authorization_details", OAuthWorld.details(Map.of("actions", List.of("push"))));

        var answer = agent.token(form);

        assertError(answer, 403, "access_denied", "");
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("policy_denied");
    }

    @Test
    void suspendingTheAgentBetweenIssueAndUseRevokesWhatItHas() {
        var credential = credential(agent.token(exchange()));
        var id = world.agent().id();
        agents.suspend(id, "Strange acts.", world.ada());
        try {
            assertRefused(credential, "resolve", RefusalCode.REVOKED);
            assertError(agent.token(exchangeWith("none")), 401, "invalid_client", "The client " + agent.id());
        } finally {
            agents.resume(id, "The test is over.", world.ada());
        }
    }

    @Test
    void aCredentialForOneActionDoesNotServeAnother() {
        assertRefused(credential(agent.token(exchange())), "diff", RefusalCode.ACTION_MISMATCH);
    }

    @Test
    void aBoundCredentialWantsTheProofOfItsKey() {
        var proofs = TestingProofs.of(agent.key());
        var url = "http://localhost:" + access.port() + "/oauth2/token";
        var answer = agent.token(
                exchange(), "DPoP", proofs.at(clock.instant()).with("htu", url).proof());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var credential = credential(answer);
        assertThat(introspected(credential).path("cnf").path("jkt").asString()).isEqualTo(proofs.thumbprint());
        assertRefused(credential, "resolve", RefusalCode.PROOF_MISMATCH);
        var proof = proofs.at(clock.instant())
                .with("htu", "https://tools.example/call")
                .forToken(credential)
                .proof();
        assertThat(verifier.verify(
                        credential,
                        request("resolve").withProof(new Proof(proof, "POST", "https://tools.example/call"))))
                .isInstanceOf(Admitted.class);
    }

    @Test
    void refusesAnActThatIsNotDescribedAsItMustBe() {
        var form = exchange();
        form.put("authorization_details", "[]");

        assertError(
                agent.token(form),
                400,
                "invalid_authorization_details",
                "authorization_details is a list of exactly one");
    }

    @Test
    void refusesAParameterThatIsTooLong() {
        var form = exchange();
        form.put("authorization_details", "[" + " ".repeat(40_000) + "]");

        assertError(agent.token(form), 400, "invalid_request", "The parameter authorization_details is longer");
    }

    @Test
    void wantsExactlyOneToolServer() {
        var none = exchange();
        none.remove("audience");
        assertError(agent.token(none), 400, "invalid_target", "Exactly one tool server");

        var two = exchange();
        two.put("resource", TestingClient.ISSUER + "/mcp/issues");
        assertError(agent.token(two), 400, "invalid_target", "Exactly one tool server");
    }

    @Test
    void theAddressOfAnMcpEndpointNamesItsToolServer() {
        var form = exchange();
        form.remove("audience");
        form.put("resource", TestingClient.ISSUER + "/mcp/repository");

        assertThat(verifier.verify(credential(agent.token(form)), request("resolve")))
                .isInstanceOf(Admitted.class);
    }

    private Map<String, String> exchange() {
        return exchangeWith(agent.accessToken());
    }

    private Map<String, String> exchangeWith(String actorToken) {
        return world.exchange(agent, world.task(world.ada()), actorToken);
    }

    private JsonNode introspected(String token) {
        var form = agent.authenticated(agent.assertion());
        form.put("token", token);
        return Api.json(agent.post("/oauth2/introspect", form));
    }

    private void assertRefused(String credential, String action, RefusalCode code) {
        assertThat(verifier.verify(credential, request(action)))
                .isInstanceOfSatisfying(
                        Refused.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static ToolRequest request(String action) {
        return new ToolRequest(OAuthWorld.TOOL_SERVER, "repository", action, OAuthWorld.arguments());
    }

    private static String credential(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).path("access_token").asString();
    }

    private static void assertError(HttpResponse<String> answer, int status, String error, String description) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).path("error").asString()).isEqualTo(error);
        assertThat(Api.json(answer).path("error_description").asString()).startsWith(description);
    }
}
