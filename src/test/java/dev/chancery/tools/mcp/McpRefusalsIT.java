package dev.chancery.tools.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is wrong with a request is answered with its own code, and no tool is reached. */
@WholeApplication
class McpRefusalsIT {

    private static final String LIST = McpCaller.message("tools/list", Map.of());

    @Autowired
    McpCaller caller;

    @Autowired
    TestAccess access;

    private Api api;

    @BeforeEach
    void connect() {
        api = caller.as(caller.agent("mcp-agent"));
    }

    @Test
    void withoutATokenNobodyComesIn() {
        var answer = caller.modern(Api.anonymous(access.port()), "issues", "tools/list", Map.of());

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("www-authenticate").orElse("")).contains("resource_metadata=");
    }

    @Test
    void aTokenWithoutTheScopeIsNotEnough() {
        var answer = caller.modern(access.machine("reviews:read"), "issues", "tools/list", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("forbidden");
    }

    @Test
    void aMachineThatIsNoAgentCallsNoTools() {
        var answer = caller.modern(access.machine("tools:call"), "issues", "tools/list", Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("not_an_agent");
    }

    @Test
    void aServerNobodyKnowsIsNotFound() {
        var answer = caller.modern(api, "nowhere", "tools/list", Map.of());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("unknown_tool_server");
    }

    @Test
    void aTokenInTheQueryIsRefusedEvenBesideAGoodOne() {
        expect(post("/mcp/issues?access_token=chy_secret", LIST), 400, "token_in_query");
    }

    @Test
    void aPageFromElsewhereMayNotPost() {
        var request = api.request("/mcp/issues").header("origin", "https://evil.example");

        expect(caller.post(api, request, LIST), 403, "origin_not_allowed");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        expect(post("{\"jsonrpc\": "), 400, "malformed_json");
    }

    @Test
    void aMemberThatComesTwiceIsRefused() {
        expect(post("{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"ping\", \"id\": 2}"), 400, "malformed_json");
    }

    @Test
    void jsonThatIsTooDeepIsRefused() {
        expect(post("[".repeat(100) + "]".repeat(100)), 400, "malformed_json");
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedUnread() {
        var answer = post("{\"jsonrpc\": \"2.0\", \"pad\": \"" + "x".repeat(1_100_000) + "\"}");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Api.json(answer).path("code").asString()).isEqualTo("body_too_large");
    }

    @Test
    void aBatchIsRefused() {
        expect(post("[" + LIST + "]"), 400, "batch_not_supported");
    }

    @Test
    void aMessageOfAnotherProtocolIsRefused() {
        expect(post("{\"jsonrpc\": \"1.0\", \"id\": 1, \"method\": \"ping\"}"), 400, "invalid_request");
    }

    @Test
    void aRequestWithoutAMethodIsRefused() {
        expect(post("{\"jsonrpc\": \"2.0\", \"id\": 1}"), 400, "invalid_request");
    }

    @Test
    void aRequestUnderNullIsRefused() {
        expect(post("{\"jsonrpc\": \"2.0\", \"id\": null, \"method\": \"ping\"}"), 400, "invalid_request");
    }

    @Test
    void aMethodNobodyKnowsIsNotFound() {
        expect(caller.modern(api, "issues", "tools/forget", Map.of()), 404, "unknown_method");
    }

    @Test
    void aHeaderThatSaysAnotherMethodIsRefused() {
        var request = api.request("/mcp/issues")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", "tools/list");

        expect(caller.post(api, request, modern("tools/call", "{\"name\": \"list\"}")), 400, "header_mismatch");
    }

    @Test
    void aHeaderThatSaysAnotherToolIsRefused() {
        var request = api.request("/mcp/issues")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", "tools/call")
                .header("Mcp-Name", "list");

        expect(caller.post(api, request, modern("tools/call", "{\"name\": \"delete\"}")), 400, "header_mismatch");
    }

    @Test
    void aVersionNobodyKnowsIsRefusedWithThoseThatAre() {
        var request = api.request("/mcp/issues").header("MCP-Protocol-Version", "1999-12-31");
        var answer = caller.post(api, request, modern("tools/list", "{}").replace("2026-07-28", "1999-12-31"));

        expect(answer, 400, "unsupported_protocol_version");
        assertThat(Api.json(answer).path("error").path("data").path("supported").toString())
                .contains("2026-07-28", "2025-11-25");
    }

    @Test
    void aRequestWithoutItsMetaIsRefused() {
        var request = api.request("/mcp/issues")
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", "tools/list");

        expect(caller.post(api, request, LIST), 400, "missing_meta");
    }

    @Test
    void aToolNobodyKnowsIsRefused() {
        expect(call("vanish", Map.of()), 400, "unknown_tool");
    }

    @Test
    void argumentsThatDoNotFitAreExplainedToTheAgent() {
        var result = McpCaller.result(call("read", Map.of("number", "seven")));

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.path("_meta").path(Meta.CODE).asString()).isEqualTo("invalid_arguments");
    }

    @Test
    void aTaskNobodyKnowsIsExplainedToTheAgent() {
        var params = Map.of(
                "name",
                "list",
                "arguments",
                Map.of(),
                "_meta",
                Map.of("dev.chancery/task", "01980000-0000-7000-8000-000000000000"));

        var result = McpCaller.result(caller.modern(api, "issues", "tools/call", params));

        assertThat(result.path("_meta").path(Meta.CODE).asString()).isEqualTo("unknown_task");
    }

    @Test
    void aRequestStateOfOnesOwnMakingIsRefused() {
        var params = Map.of("name", "list", "arguments", Map.of(), "requestState", "bm90aGluZw");

        expect(caller.modern(api, "issues", "tools/call", params), 400, "invalid_request_state");
    }

    @Test
    void whatPolicyDeniesIsExplainedToTheAgent() {
        var params = Map.of("name", "resolve", "arguments", Map.of("repository", "/tmp/x", "revision", "main"));

        var result = McpCaller.result(caller.modern(api, "repository", "tools/call", params));

        assertThat(result.path("isError").asBoolean()).isTrue();
        assertThat(result.path("_meta").path(Meta.CODE).asString()).isEqualTo("policy_denied");
    }

    @Test
    void thereIsNothingToGetOrDelete() {
        assertThat(api.get("/mcp/issues").statusCode()).isEqualTo(405);
        assertThat(api.send(api.request("/mcp/issues").DELETE()).statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> call(String tool, Map<String, Object> arguments) {
        return caller.modern(api, "issues", "tools/call", Map.of("name", tool, "arguments", arguments));
    }

    private HttpResponse<String> post(String body) {
        return post("/mcp/issues", body);
    }

    private HttpResponse<String> post(String path, String body) {
        HttpRequest.Builder request = api.request(path);
        return caller.post(api, request, body);
    }

    private static String modern(String method, String params) {
        return """
                {"jsonrpc": "2.0", "id": 1, "method": "%s", "params": {"_meta": {
                    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
                    "io.modelcontextprotocol/clientCapabilities": {}}%s}}
                """.formatted(method, params.equals("{}") ? "" : ", " + params.substring(1, params.length() - 1));
    }

    private static void expect(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Api.json(answer).path("error").path("data").path("code").asString())
                .isEqualTo(code);
    }
}
