package dev.chancery.authority.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.authority.Access;
import dev.chancery.authority.Act;
import dev.chancery.authority.ActRequest;
import dev.chancery.authority.Effect;
import dev.chancery.authority.Explanation.Considered;
import dev.chancery.authority.Explanation.Match;
import dev.chancery.authority.KnownAction;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.PersonId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Asking policy in AuthZEN's words, and asking it why. */
@WholeApplication
class EvaluationIT {

    private static final Actor ADA = new Actor.Person(new PersonId(new UUID(1, 2)), "ada");

    @Autowired
    TestAccess test;

    @Autowired
    Access access;

    @Autowired
    Tasks tasks;

    @Autowired
    Agents agents;

    @Autowired
    JdbcClient database;

    @Autowired
    TimeOrderedIds ids;

    private AgentRecord agent;
    private TaskId task;

    @BeforeEach
    void openATask() {
        agent = agents.builtIn(Agents.REVIEW_AGENT);
        task = tasks.open(
                new NewTask(ADA, "Read a change.", agent.id(), Duration.ofMinutes(5), new InvocationId(ids.next())));
    }

    @Test
    void saysYesAndRecordsTheEvaluationWithoutIssuingAnything() {
        var answer = evaluate(body("review-agent", "repository.diff", task.toString()));

        assertThat(answer.path("decision").asBoolean()).isTrue();
        assertThat(answer.path("context").path("policies").path(0).asString())
                .isEqualTo("default:review-agent-reads-repositories");
        var decision = UUID.fromString(answer.path("context").path("id").asString());
        assertThat(kept(decision, "kind")).isEqualTo("evaluation");
        assertThat(kept(decision, "request"))
                .contains("\"principal\":\"review-agent\"")
                .doesNotContain("number");
        assertThat(database.sql("select count(*) from authority.credential where decision = ?")
                        .param(decision)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void saysNoWithTheReason() {
        var context = evaluate(body("review-agent", "repository.push", task.toString()))
                .path("context");

        assertThat(context.path("outcome").asString()).isEqualTo("deny");
        assertThat(context.path("code").asString()).isEqualTo("policy_denied");
        assertThat(context.path("reason").asString()).isEqualTo("No policy permits repository.push.");
    }

    @Test
    void saysThatAPersonHasToBeAsked() {
        var answer = evaluate(body(agent.id().toString(), "issues.delete", task.toString()));

        assertThat(answer.path("decision").asBoolean()).isFalse();
        assertThat(answer.path("context").path("outcome").asString()).isEqualTo("escalate");
        assertThat(answer.path("context").path("code").asString()).isEqualTo("approval_required");
    }

    @Test
    void saysNoToWhomAndWhatNobodyKnows() {
        assertThat(evaluate(body("no-such-agent", "issues.list", task.toString()))
                        .path("context")
                        .path("reason")
                        .asString())
                .isEqualTo("The agent is not registered.");
        assertThat(evaluate(body("review-agent", "issues.list", new UUID(0, 9).toString()))
                        .path("decision")
                        .asBoolean())
                .isFalse();
        assertThat(evaluate("""
                                {"subject": {"type": "agent", "id": "review-agent"}, "action": {"name": "issues.list"},
                                 "resource": {"type": "tool_server", "id": "tool-server.issues"}}
                                """).path("decision").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|subject",
                "{'subject': 7}|subject",
                "{'subject': {'id': 'a'}}|subject.type",
                "{'subject': {'type': 'agent'}}|subject.id",
                "{'subject': {'type': 'agent', 'id': ' '}}|subject.id",
                "{'subject': {'type': 'agent', 'id': 'a'}}|action",
                "{'subject': {'type': 'agent', 'id': 'a'}, 'action': {}}|action.name",
                "{'subject': {'type': 'agent', 'id': 'a'}, 'action': {'name': 'a.b'}}|resource",
                "{'subject': {'type': 'agent', 'id': 'a'}, 'action': {'name': 'a.b'}, 'resource': {}}|resource.type",
            })
    void namesTheMemberThatIsWrong(String body, String field) {
        var answer = machine().post("/access/v1/evaluation", body.replace('\'', '"'));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("invalid_request");
        assertThat(Api.json(answer).path("field").asString()).isEqualTo(field);
    }

    @Test
    void refusesATaskThatIsNoIdAndArgumentsThatAreNull() {
        assertThat(field(body("a", "issues.list", "soon"))).isEqualTo("context.task");
        assertThat(field(body("a", "issues.list", task.toString()).replace("\"number\": 7", "\"number\": null")))
                .isEqualTo("context.arguments");
    }

    @Test
    void wantsTheScope() {
        assertThat(test.machine("reviews:read")
                        .post("/access/v1/evaluation", "{}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Api.anonymous(test.port())
                        .post("/access/v1/evaluation", "{}")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersABatchWithDefaultsAndEndsItWhereTheSemanticSays() {
        var batch = """
                {"subject": {"type": "agent", "id": "review-agent"},
                 "resource": {"type": "tool_server", "id": "tool-server.repository"},
                 "context": {"task": "%s"},
                 "options": {"evaluations_semantic": "%s"},
                 "evaluations": [{"action": {"name": "repository.diff"}}, {"action": {"name": "repository.push"}},
                                 {"action": {"name": "repository.files"}}]}
                """;

        assertThat(decisions(batch.formatted(task, "execute_all"))).isEqualTo("[true,false,true]");
        assertThat(decisions(batch.formatted(task, "deny_on_first_deny"))).isEqualTo("[true,false]");
        assertThat(decisions(batch.formatted(task, "permit_on_first_permit"))).isEqualTo("[true]");
        assertThat(machine()
                        .post("/access/v1/evaluations", batch.formatted(task, "sometimes"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void tellsWhereItAnswers() {
        var answer = Api.anonymous(test.port()).get("/.well-known/authzen-configuration");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).path("access_evaluation_endpoint").asString())
                .endsWith("/access/v1/evaluation");
    }

    @Test
    void explainsEveryPolicyHitOrNot() {
        var explanation = access.explain(new ActRequest(
                new InvocationId(ids.next()),
                task,
                agent.id(),
                ADA,
                new Act("tool-server.repository", "repository", "diff", Map.of())));

        assertThat(explanation.outcome()).isEqualTo("allow");
        assertThat(explanation.considered().getFirst())
                .isEqualTo(new Considered(
                        "default:review-agent-reads-repositories",
                        true,
                        Match.HIT,
                        "principal, action and resource match"));
        assertThat(explanation.considered())
                .filteredOn(it -> it.policy().equals("default:agents-create-issues"))
                .extracting(Considered::why)
                .containsExactly("the action repository.diff is not == Action::\"issues.create\"");
    }

    @Test
    void knowsWhatAnAgentCouldBeAllowed() {
        assertThat(access.couldAllow(agent.id(), ADA, action("repository", "diff")))
                .isTrue();
        assertThat(access.couldAllow(agent.id(), ADA, action("repository", "push")))
                .isFalse();
        assertThat(access.couldAllow(agent.id(), ADA, action("issues", "delete")))
                .isTrue();
        assertThat(access.couldAllow(agent.id(), new Actor.Unknown(), action("issues", "delete")))
                .isFalse();
    }

    private static KnownAction action(String tool, String name) {
        return new KnownAction("tool-server." + tool, tool, name, Effect.READ, Map.of());
    }

    private static String body(String agent, String action, String task) {
        return """
            {"subject": {"type": "agent", "id": "%s"},
             "action": {"name": "%s"},
             "resource": {"type": "tool_server", "id": "tool-server.%s"},
             "context": {"task": "%s", "arguments": {"number": 7}}}
            """.formatted(agent, action, action.substring(0, action.indexOf('.')), task);
    }

    private Api machine() {
        return test.machine("access:evaluate");
    }

    private JsonNode evaluate(String body) {
        var answer = machine().post("/access/v1/evaluation", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer);
    }

    private String field(String body) {
        return Api.json(machine().post("/access/v1/evaluation", body))
                .path("field")
                .asString();
    }

    private String decisions(String batch) {
        var answer = Api.json(machine().post("/access/v1/evaluations", batch));
        return answer.path("evaluations").findValues("decision").toString().replace(" ", "");
    }

    private String kept(UUID decision, String column) {
        return database.sql("select " + column + " from authority.decision where id = ?")
                .param(decision)
                .query(String.class)
                .single();
    }
}
