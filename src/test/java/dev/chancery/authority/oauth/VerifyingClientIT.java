package dev.chancery.authority.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.identity.Audiences;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A tool server has credentials verified for itself, and can neither use up nor read what was meant for another. */
@WholeApplication
class VerifyingClientIT {

    @Autowired
    OAuthWorld world;

    @Autowired
    TestAccess access;

    @Autowired
    JdbcClient database;

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
    void aStrangersCredentialIsNeitherJudgedNorUsedUp() {
        var stranger = toolServer("tool-server.issues");
        var credential = credential();

        var refused = verify(stranger, credential, OAuthWorld.TOOL_SERVER);

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(Api.json(refused).path("code").asString()).isEqualTo("audience_not_registered");
        assertThat(Api.json(refused).path("admitted").asBoolean()).isFalse();
        assertThat(forbidden(stranger)).isOne();
        assertThat(verify(toolServer(OAuthWorld.TOOL_SERVER), credential, OAuthWorld.TOOL_SERVER)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aStrangersCredentialShownAsOnesOwnIsStillGoodForItsOwnServer() {
        var credential = credential();

        var refused = verify(toolServer("tool-server.issues"), credential, "tool-server.issues");

        assertThat(Api.json(refused).path("code").asString()).isEqualTo("audience_mismatch");
        assertThat(verify(toolServer(OAuthWorld.TOOL_SERVER), credential, OAuthWorld.TOOL_SERVER)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsRegisteredForNoneVerifiesNothing() {
        var broker = world.broker("credentials:verify");

        assertThat(Api.json(verify(broker, credential(), OAuthWorld.TOOL_SERVER))
                        .path("code")
                        .asString())
                .isEqualTo("audience_not_registered");
    }

    @Test
    void onlyItsOwnServerLearnsWhatACredentialSays() {
        var credential = credential();

        assertThat(introspected(toolServer("tool-server.issues"), credential)).isFalse();
        assertThat(introspected(toolServer(OAuthWorld.TOOL_SERVER), credential)).isTrue();
    }

    private TestingClient toolServer(String audience) {
        return world.machine(new Audiences(List.of(audience)), "credentials:verify");
    }

    private String credential() {
        var form = world.exchange(agent, world.task(world.ada()), agent.accessToken());
        return Api.json(agent.token(form)).path("access_token").asString();
    }

    private HttpResponse<String> verify(TestingClient client, String credential, String audience) {
        var question = Map.of(
                "credential",
                credential,
                "audience",
                audience,
                "tool",
                "repository",
                "action",
                "resolve",
                "arguments",
                OAuthWorld.arguments());
        return Api.anonymous(access.port())
                .with(client.accessToken())
                .post("/v1/verify", JsonMapper.shared().writeValueAsString(question));
    }

    private static boolean introspected(TestingClient client, String credential) {
        var form = client.authenticated(client.assertion());
        form.put("token", credential);
        return Api.json(client.post("/oauth2/introspect", form)).path("active").asBoolean();
    }

    private long forbidden(TestingClient client) {
        return database.sql("""
                        select count(*) from (
                            select convert_from(canonical, 'UTF8') as said from ledger.pending
                                where type = 'verification.forbidden'
                            union all select convert_from(canonical, 'UTF8') from ledger.entry
                                where type = 'verification.forbidden') told
                        where said like '%' || :client || '%'
                        """).param("client", client.id()).query(Long.class).single();
    }
}
