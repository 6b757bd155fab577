package dev.chancery.tools.mcp;

import static dev.chancery.tools.mcp.McpCaller.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.chancery.authority.Approvals;
import dev.chancery.authority.NewTask;
import dev.chancery.authority.Tasks;
import dev.chancery.gateway.record.Requests;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.Role;
import dev.chancery.kernel.InvocationId;
import dev.chancery.kernel.TaskId;
import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.kernel.Trail;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** An agent at the real endpoint, from the list of tools to a call that a person had to approve. */
@WholeApplication
class McpIT {

    @Autowired
    McpCaller caller;

    @Autowired
    TestAccess access;

    @Autowired
    Agents agents;

    @Autowired
    Tasks tasks;

    @Autowired
    Approvals approvals;

    @Autowired
    LedgerReader ledger;

    @Autowired
    TimeOrderedIds ids;

    @Autowired
    Requests requests;

    private AgentRecord agent;
    private Api api;

    @BeforeEach
    void connect() {
        agent = caller.agent("mcp-agent");
        api = caller.as(agent);
    }

    @Test
    void theModernRevisionListsAndCalls() {
        var created = call("create", Map.of("title", "Round trips"));

        assertThat(created.path("resultType").asString()).isEqualTo("complete");
        var number = created.path("structuredContent").path("number").asLong();
        assertThat(call("read", Map.of("number", number))
                        .path("structuredContent")
                        .path("title")
                        .asString())
                .isEqualTo("Round trips");
    }

    @Test
    void keepsARecordOfEachCallWithItsSteps() {
        call("create", Map.of("title", "Is recorded"));

        var kept = await().until(
                        () -> requests.latest(Optional.empty(), 50).stream()
                                .filter(it -> it.actor().equals("agent:" + agent.name()))
                                .findFirst(),
                        Optional::isPresent);
        assertThat(kept).hasValueSatisfying(it -> {
            assertThat(it.opening().route()).isEqualTo("tool");
            assertThat(it.opening().project()).contains("issues.create");
            assertThat(it.steps()).extracting(Trail.Step::kind).containsExactly("queue", "credential", "work");
        });
    }

    @Test
    void theLegacyRevisionListsAndCalls() {
        var hello = result(caller.legacy(api, "issues", "initialize", Map.of("protocolVersion", "2025-11-25")));
        var list = result(caller.legacy(api, "issues", "tools/call", Map.of("name", "list", "arguments", Map.of())));

        assertThat(hello.path("protocolVersion").asString()).isEqualTo("2025-11-25");
        assertThat(list.path("structuredContent").path("issues").isArray()).isTrue();
    }

    @Test
    void showsOnlyWhatPolicyCouldAllow() {
        var issues = result(caller.modern(api, "issues", "tools/list", Map.of()));
        var repository = result(caller.legacy(api, "repository", "tools/list", Map.of()));

        assertThat(issues.path("tools").findValuesAsString("name")).containsExactly("list", "read", "create", "delete");
        assertThat(repository.path("tools")).isEmpty();
    }

    @Test
    void oneInvocationTellsTheWholeStory() {
        var created = call("create", Map.of("title", "Trail"));

        assertThat(trail(created))
                .containsExactly(
                        "policy.allowed",
                        "credential.issued",
                        "credential.consumed",
                        "tool.invoked",
                        "side_effect.recorded",
                        "tool.completed");
    }

    @Test
    void callsThatNameNoTaskShareTheStandingTaskOfTheAgentForItsOwner() {
        var one = task(call("list", Map.of()));
        var other = task(call("list", Map.of()));

        assertThat(one).isEqualTo(other);
        assertThat(tasks.find(TaskId.parse(one).orElseThrow()).orElseThrow().onBehalfOf())
                .isEqualTo(access.person(Role.ADMIN));
    }

    @Test
    void revokingTheStandingTaskStopsTheCallsThatNameNone() {
        var other = caller.agent("revoked-" + System.nanoTime());
        var theirs = caller.as(other);
        var params = Map.of("name", "list", "arguments", Map.of());
        var standing = TaskId.parse(task(result(caller.modern(theirs, "issues", "tools/call", params))))
                .orElseThrow();

        tasks.revoke(standing, "It looks around too much.", access.person(Role.ADMIN));

        var answer = result(caller.modern(theirs, "issues", "tools/call", params));
        assertThat(answer.path("_meta").path(Meta.CODE).asString()).isEqualTo("policy_denied");
        assertThat(task(answer)).isEqualTo(standing.toString());
    }

    @Test
    void anAgentThatNobodyOwnsNamesATask() {
        var ours = caller.as(agents.builtIn(Agents.REVIEW_AGENT));

        var answer = result(caller.modern(ours, "issues", "tools/call", Map.of("name", "list", "arguments", Map.of())));

        assertThat(answer.path("_meta").path(Meta.CODE).asString()).isEqualTo("no_task");
    }

    @Test
    void aCallUnderANamedTaskIsForThePersonOfThatTask() {
        var reviewer = access.person(Role.REVIEWER);
        var task = tasks.open(new NewTask(
                reviewer, "Look at issues.", agent.id(), Duration.ofMinutes(5), new InvocationId(ids.next())));

        var created = caller.modern(
                api,
                "issues",
                "tools/call",
                Map.of(
                        "name",
                        "create",
                        "arguments",
                        Map.of("title", "For the reviewer"),
                        "_meta",
                        Map.of("dev.chancery/task", task.toString())));

        assertThat(task(result(created))).isEqualTo(task.toString());
        assertThat(result(created)
                        .path("structuredContent")
                        .path("on_behalf_of")
                        .asString())
                .isEqualTo(reviewer.id().toString());
    }

    @Test
    void aCallThatNeedsAPersonGoesThroughExactlyOnceAfterTheyAgreed() {
        var number = create("To be deleted").path("number").asLong();
        var asked = call("delete", Map.of("number", number));

        assertThat(asked.path("resultType").asString()).isEqualTo("input_required");
        assertThat(exists(number)).isTrue();

        approvals.decide(approval(asked), true, "It is a duplicate.", access.person(Role.ADMIN));
        var state = asked.path("requestState").asString();
        var done = resumed("delete", Map.of("number", number), state);

        assertThat(done.path("resultType").asString()).isEqualTo("complete");
        assertThat(exists(number)).isFalse();
        assertThat(resumed("delete", Map.of("number", number), state)
                        .path("resultType")
                        .asString())
                .isEqualTo("input_required");
    }

    @Test
    void anApprovalIsForTheseArgumentsAndNoOthers() {
        var one = create("One").path("number").asLong();
        var other = create("Other").path("number").asLong();
        var asked = call("delete", Map.of("number", one));
        approvals.decide(approval(asked), true, "That one.", access.person(Role.ADMIN));

        var answer = caller.modern(
                api,
                "issues",
                "tools/call",
                Map.of(
                        "name",
                        "delete",
                        "arguments",
                        Map.of("number", other),
                        "requestState",
                        asked.path("requestState").asString()));

        assertThat(code(answer)).isEqualTo("invalid_request_state");
        assertThat(exists(other)).isTrue();
    }

    @Test
    void aDeniedCallStaysUndone() {
        var number = create("To be kept").path("number").asLong();
        var asked = call("delete", Map.of("number", number));
        approvals.decide(approval(asked), false, "Keep it.", access.person(Role.ADMIN));

        var answer = resumed(
                "delete", Map.of("number", number), asked.path("requestState").asString());

        assertThat(answer.path("isError").asBoolean()).isTrue();
        assertThat(answer.path("_meta").path(Meta.CODE).asString()).isEqualTo("approval_denied");
        assertThat(exists(number)).isTrue();
    }

    @Test
    void inTheLegacyRevisionTheSameCallIsMadeAgainAfterTheApproval() {
        var number = create("Old way").path("number").asLong();
        var params = Map.of("name", "delete", "arguments", Map.of("number", number));
        var asked = result(caller.legacy(api, "issues", "tools/call", params));

        assertThat(asked.path("isError").asBoolean()).isTrue();
        approvals.decide(approval(asked), true, "Fine.", access.person(Role.ADMIN));

        assertThat(result(caller.legacy(api, "issues", "tools/call", params))
                        .path("isError")
                        .asBoolean())
                .isFalse();
        assertThat(exists(number)).isFalse();
    }

    private JsonNode create(String title) {
        return call("create", Map.of("title", title)).path("structuredContent");
    }

    private boolean exists(long number) {
        return !call("read", Map.of("number", number)).path("isError").asBoolean();
    }

    private JsonNode call(String tool, Map<String, Object> arguments) {
        return result(caller.modern(api, "issues", "tools/call", Map.of("name", tool, "arguments", arguments)));
    }

    private JsonNode resumed(String tool, Map<String, Object> arguments, String state) {
        return result(caller.modern(
                api, "issues", "tools/call", Map.of("name", tool, "arguments", arguments, "requestState", state)));
    }

    private List<String> trail(JsonNode result) {
        var invocation = result.path("_meta").path(Meta.INVOCATION).asString();
        return ledger.ofInvocation(InvocationId.parse(invocation).orElseThrow()).stream()
                .map(LedgerEntry::type)
                .toList();
    }

    private static UUID approval(JsonNode result) {
        return UUID.fromString(result.path("_meta").path(Meta.APPROVAL).asString());
    }

    private static String task(JsonNode result) {
        return result.path("_meta").path(Meta.TASK).asString();
    }

    private static String code(HttpResponse<String> answer) {
        return Api.json(answer).path("error").path("data").path("code").asString();
    }
}
