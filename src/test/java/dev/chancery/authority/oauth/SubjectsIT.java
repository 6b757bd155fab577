package dev.chancery.authority.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.attest.Jws;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.AgentState;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewAgent;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.AgentId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Api;
import dev.chancery.testing.WholeApplication;
import dev.chancery.verifier.Verifier;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** For whom an exchange may be: whoever said so, and nobody else. */
@WholeApplication
class SubjectsIT {

    private static final String JWT = "urn:ietf:params:oauth:token-type:jwt";
    private static final String ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";

    @Autowired
    OAuthWorld world;

    @Autowired
    Agents agents;

    @Autowired
    Mandates mandates;

    @Autowired
    KeyRing keys;

    @Autowired
    TimeOrderedIds ids;

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
    void aMandateSpeaksForThePersonWhoGaveItUnderItsTask() {
        var given = mandates.give(world.ada(), world.agent(), "Read a change.", Duration.ofMinutes(5));
        var form = exchange();
        form.put("subject_token", given.text());
        form.put("subject_token_type", JWT);

        var answer = agent.token(form);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(introspected(credential(answer)).path("sub").asString())
                .isEqualTo(world.ada().id().toString());
        assertThat(introspected(credential(answer)).path("task").asString())
                .isEqualTo(given.task().toString());
    }

    @Test
    void whatWasPassedOnKeepsTheOuterAgentInItsChain() {
        var outer = registered();

        var answer = passedOn(issuedTo(outer));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var act = introspected(credential(answer)).path("act");
        assertThat(act.path("sub").asString()).isEqualTo(agent.id());
        assertThat(act.path("act").path("sub").asString()).isEqualTo(outer.toString());
    }

    @Test
    void whatAStoppedAgentWasGivenIsNotPassedOn() {
        var outer = registered();
        var credential = issuedTo(outer);
        agents.suspend(outer, "It lost its key.", world.ada());

        var answer = passedOn(credential);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void aTaskOfSomebodyElseIsDenied() {
        var bob = new Actor.Person(new PersonId(UUID.randomUUID()), "bob");
        var form = exchange();
        form.put("subject_token", agent.accessToken());
        form.put("subject_token_type", ACCESS_TOKEN);
        form.put("task", world.task(bob).toString());

        var answer = agent.token(form);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Api.json(answer).path("error").asString()).isEqualTo("access_denied");
    }

    @Test
    void aMandateForAnotherAgentIsOfNoUse() {
        var other = new AgentRecord(new AgentId(ids.next()), "other", "Reads.", AgentState.ACTIVE);
        var form = exchange();
        form.put(
                "subject_token",
                mandates.give(world.ada(), other, "Read.", Duration.ofMinutes(5))
                        .text());
        form.put("subject_token_type", JWT);

        var answer = agent.token(form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("error").asString()).isEqualTo("invalid_grant");
        assertThat(Api.json(answer).path("error_description").asString()).startsWith("The subject_token is not meant");
    }

    /** A live credential by which another agent called this one. */
    private HttpResponse<String> passedOn(String credential) {
        var form = exchange();
        form.put("subject_token", credential);
        form.put("subject_token_type", ACCESS_TOKEN);
        form.put("task", world.task(world.ada()).toString());
        return agent.token(form);
    }

    private AgentId registered() {
        var wanted = NewAgent.of(
                "outer-" + ids.next(), "Passes wishes on.", world.ada().id());
        return switch (agents.register(wanted, world.ada())) {
            case AgentAnswer.Kept(var kept) -> kept.id();
            case AgentAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private String issuedTo(AgentId outer) {
        return Jws.sign(
                keys.signer(SigningRole.CREDENTIAL),
                Verifier.TYPE,
                Map.of(
                        "jti", ids.next().toString(),
                        "sub", world.ada().id().toString(),
                        "act", Map.of("sub", outer.toString()),
                        "task", world.task(world.ada()).toString(),
                        "exp", clock.instant().getEpochSecond() + 60));
    }

    private Map<String, String> exchange() {
        return world.exchange(agent, world.task(world.ada()), agent.accessToken());
    }

    private JsonNode introspected(String token) {
        var form = agent.authenticated(agent.assertion());
        form.put("token", token);
        return Api.json(agent.post("/oauth2/introspect", form));
    }

    private static String credential(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer).path("access_token").asString();
    }
}
