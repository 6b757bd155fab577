package dev.chancery.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.PublicJwk;
import dev.chancery.attest.SigningKey;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.identity.tokens.Speakers;
import dev.chancery.kernel.AgentId;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The registry over HTTP, and machines that speak as agents. */
@WholeApplication
class AgentApiIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Autowired
    TestAccess access;

    @Autowired
    Agents agents;

    @Autowired
    Speakers speakers;

    @Autowired
    SecureRandom random;

    private final String name = "api-" + UUID.randomUUID();
    private Api api;

    @BeforeEach
    void comeIn() {
        access.person(Role.ADMIN);
        api = access.machine("agents:read", "agents:write");
    }

    @Test
    void registersReadsChangesAndListsAnAgent() {
        var created = api.post("/v1/agents", body("Reads."));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var path = created.headers().firstValue("location").orElseThrow();

        assertThat(Api.json(api.get(path)).path("purpose").asString()).isEqualTo("Reads.");
        var changed = api.send(api.request(path)
                .header("content-type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body("Writes."))));
        assertThat(Api.json(changed).path("purpose").asString()).isEqualTo("Writes.");
        var listed = Api.json(api.get("/v1/agents?text=" + name));
        assertThat(listed.path("agents")).hasSize(1);
        assertThat(listed.has("next") && !listed.path("next").isNull()).isFalse();
    }

    @Test
    void stopsAnAgentOnlyWithAReason() {
        var path = "/v1/agents/" + registered().id();

        assertRefused(api.post(path + "/suspend", "{}"), 400, "reason_missing");
        assertThat(Api.json(api.post(path + "/suspend", "{\"reason\":\"Strange.\"}"))
                        .path("state")
                        .asString())
                .isEqualTo("suspended");
        assertRefused(api.post(path + "/suspend", "{\"reason\":\"Again.\"}"), 409, "wrong_state");
        assertRefused(
                api.post("/v1/agents/" + UUID.randomUUID() + "/retire", "{\"reason\":\"Gone.\"}"),
                404,
                "agent_not_found");
    }

    @Test
    void takesAKeyAsAJwkAndRevokesIt() {
        var path = "/v1/agents/" + registered().id() + "/keys";
        var jwk = PublicJwk.of(SigningKey.generate("a", random).verificationKey());

        var added = api.post(path, JSON.writeValueAsString(Map.of("key", jwk.members())));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        assertThat(Api.json(added).path("id").asString()).isEqualTo(jwk.thumbprint());

        var revoked = api.post(path + "/" + jwk.thumbprint() + "/revoke", "{\"reason\":\"Lost.\"}");
        assertThat(Api.json(revoked).path("revoked_at").isNull()).isFalse();
        assertRefused(
                api.post(path + "/" + jwk.thumbprint() + "/revoke", "{\"reason\":\"Lost.\"}"), 404, "key_not_found");
        assertRefused(api.post(path, "{\"key\":\"-----BEGIN PRIVATE KEY-----\"}"), 400, "invalid_key");
    }

    @Test
    void whoMayOnlyReadRegistersNothing() {
        assertRefused(access.machine("agents:read").post("/v1/agents", body("Reads.")), 403, "forbidden");
    }

    @Test
    void aTokenSpeaksAsItsAgentUntilTheAgentIsStopped() {
        var agent = registered();
        var admin = access.person(Role.ADMIN);
        var wanted = new ApiTokens.NewToken("helper", List.of("tools:call"), Optional.empty(), Optional.of(agent.id()));
        var token = ((ApiTokens.Issued) speakers.issue(wanted, admin)).text().reveal();
        var helper = Api.anonymous(access.port()).with(token);

        assertThat(helper.get("/v1/nothing").statusCode()).isEqualTo(404);
        agents.suspend(agent.id(), "Strange.", admin);
        assertThat(helper.get("/v1/nothing").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenOfAnAgentCarriesNoMoreThanAgentsMay() {
        var wanted = new ApiTokens.NewToken(
                "helper",
                List.of("agents:write"),
                Optional.empty(),
                Optional.of(registered().id()));

        assertThat(speakers.issue(wanted, access.person(Role.ADMIN))).isInstanceOf(ApiTokens.Refused.class);
    }

    private AgentRecord registered() {
        var created = Api.json(api.post("/v1/agents", body("Reads.")));
        return agents.find(AgentId.parse(created.path("id").asString()).orElseThrow())
                .orElseThrow();
    }

    private String body(String purpose) {
        return JSON.writeValueAsString(Map.of("name", name, "purpose", purpose, "owner", "test-admin"));
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo(code);
    }
}
