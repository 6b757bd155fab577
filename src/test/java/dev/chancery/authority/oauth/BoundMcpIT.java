package dev.chancery.authority.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.TestingProofs;
import dev.chancery.kernel.InvocationId;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent proves over MCP that it holds its key, and so may do what policy binds to one. */
@WholeApplication
class BoundMcpIT {

    private static final String MCP = "/mcp/issues";

    @Autowired
    OAuthWorld world;

    @Autowired
    TestAccess access;

    @Autowired
    LedgerReader ledger;

    @Autowired
    Clock clock;

    private TestingClient agent;
    private TestingProofs proofs;
    private String token;

    @BeforeEach
    void getABoundToken() {
        agent = world.agentClient();
        proofs = TestingProofs.of(agent.key());
        var answer = agent.token(
                agent.form("client_credentials"), "DPoP", proof("/oauth2/token").proof());
        token = Api.json(answer).path("access_token").asString();
    }

    @AfterEach
    void takeTheKeyAway() {
        world.forget(agent);
    }

    @Test
    void theActIsOnRecordAsProvenByTheKey() {
        var answer = call(proof(MCP).forToken(token).proof());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var invocation = Api.json(answer)
                .path("result")
                .path("_meta")
                .path("dev.chancery/invocation")
                .asString();
        assertThat(ledger.ofInvocation(InvocationId.parse(invocation).orElseThrow()))
                .filteredOn(it -> it.type().equals("credential.issued"))
                .singleElement()
                .satisfies(it -> assertThat(new String(it.canonical(), StandardCharsets.UTF_8))
                        .contains("\"proven_by\":\"" + proofs.thumbprint() + "\""));
    }

    @Test
    void withoutAProofForThisRequestNothingIsCalled() {
        assertThat(call(proof("/mcp/repository").forToken(token).proof()).statusCode())
                .isEqualTo(401);
        assertThat(call(proof(MCP).proof()).statusCode()).isEqualTo(401);
        assertThat(Api.anonymous(access.port()).with(token).post(MCP, body()).statusCode())
                .isEqualTo(401);
    }

    private TestingProofs.Draft proof(String path) {
        return proofs.at(clock.instant()).with("htm", "POST").with("htu", "http://localhost:" + access.port() + path);
    }

    private HttpResponse<String> call(String proof) {
        var api = Api.anonymous(access.port());
        return api.send(api.request(MCP)
                .header("content-type", "application/json")
                .header("accept", "application/json, text/event-stream")
                .header("authorization", "DPoP " + token)
                .header("DPoP", proof)
                .header("MCP-Protocol-Version", "2025-11-25")
                .POST(HttpRequest.BodyPublishers.ofString(body())));
    }

    private String body() {
        return """
                {"jsonrpc": "2.0", "id": 1, "method": "tools/call",
                 "params": {"name": "list", "arguments": {}, "_meta": {"dev.chancery/task": "%s"}}}
                """.formatted(world.task(world.ada()));
    }
}
