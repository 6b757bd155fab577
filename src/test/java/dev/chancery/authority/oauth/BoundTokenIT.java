package dev.chancery.authority.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.SigningKey;
import dev.chancery.attest.TestingProofs;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Tokens that are bound to a key, and where clients learn that there are such. */
@WholeApplication
class BoundTokenIT {

    private static final String CLIENT_CREDENTIALS = "client_credentials";

    @Autowired
    OAuthWorld world;

    @Autowired
    TestAccess access;

    @Autowired
    SecureRandom random;

    @Autowired
    Clock clock;

    private TestingClient client;

    @BeforeEach
    void registerAClient() {
        client = world.broker("agents:read");
    }

    @Test
    void aBoundTokenOpensNothingWithoutAFreshProofOfItsKey() {
        var proofs = TestingProofs.of(client.key());
        var bound = client.token(
                client.form(CLIENT_CREDENTIALS),
                "DPoP",
                proof(proofs, "POST", "/oauth2/token").proof());
        assertThat(Api.json(bound).path("token_type").asString()).isEqualTo("DPoP");
        var token = Api.json(bound).path("access_token").asString();

        var good = proof(proofs, "GET", "/v1/agents").forToken(token).proof();
        assertThat(present(token, good).statusCode()).isEqualTo(200);
        assertUnproven(present(token, good), "The proof was used before.");
        assertUnproven(api().with(token).get("/v1/agents"), "The token is bound to a key");
        assertUnproven(present(token, proof(proofs, "GET", "/v1/agents").proof()), "The claim ath is not the hash");
        assertUnproven(
                present(
                        token,
                        proof(proofs, "POST", "/v1/agents").forToken(token).proof()),
                "The proof is for the method");
        assertUnproven(
                present(token, proof(proofs, "GET", "/v1/tasks").forToken(token).proof()), "The proof is for http");
        var thief = TestingProofs.of(SigningKey.generate("thief", random));
        assertUnproven(
                present(token, proof(thief, "GET", "/v1/agents").forToken(token).proof()),
                "The proof is by another key");
    }

    @Test
    void aProofCountsOnceAtTheTokenEndpoint() {
        var proof =
                proof(TestingProofs.of(client.key()), "POST", "/oauth2/token").proof();

        assertThat(client.token(client.form(CLIENT_CREDENTIALS), "DPoP", proof).statusCode())
                .isEqualTo(200);
        assertError(
                client.token(client.form(CLIENT_CREDENTIALS), "DPoP", proof),
                400,
                "invalid_dpop_proof",
                "The proof was used before.");
    }

    @Test
    void announcesItselfAndWhereItsTokensAreGood() {
        var server = Api.json(api().get("/.well-known/oauth-authorization-server"));
        assertThat(server.path("issuer").asString()).isEqualTo(TestingClient.ISSUER);
        assertThat(server.path("token_endpoint").asString()).isEqualTo(TestingClient.ISSUER + "/oauth2/token");

        var resource = Api.json(api().get("/.well-known/oauth-protected-resource/mcp/issues"));
        assertThat(resource.path("resource").asString()).isEqualTo(TestingClient.ISSUER + "/mcp/issues");
        assertThat(resource.path("authorization_servers").get(0).asString()).isEqualTo(TestingClient.ISSUER);

        assertThat(api().get("/.well-known/oauth-protected-resource").statusCode())
                .isEqualTo(200);
        assertThat(api().post("/mcp/issues", "{}")
                        .headers()
                        .firstValue("www-authenticate")
                        .orElseThrow())
                .contains("resource_metadata=\"http://localhost:" + access.port()
                        + "/.well-known/oauth-protected-resource/mcp/issues\"");
    }

    private TestingProofs.Draft proof(TestingProofs proofs, String method, String path) {
        return proofs.at(clock.instant()).with("htm", method).with("htu", "http://localhost:" + access.port() + path);
    }

    private HttpResponse<String> present(String token, String proof) {
        return api().send(api().request("/v1/agents")
                .header("authorization", "DPoP " + token)
                .header("DPoP", proof));
    }

    private Api api() {
        return Api.anonymous(access.port());
    }

    private static void assertUnproven(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                .startsWith("DPoP ");
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("invalid_dpop_proof");
        assertThat(Api.json(answer).path("detail").asString()).startsWith(reason);
    }

    private static void assertError(HttpResponse<String> answer, int status, String error, String description) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).path("error").asString()).isEqualTo(error);
        assertThat(Api.json(answer).path("error_description").asString()).startsWith(description);
    }
}
