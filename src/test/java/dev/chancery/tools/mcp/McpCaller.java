package dev.chancery.tools.mcp;

import dev.chancery.identity.AgentAnswer;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.identity.NewAgent;
import dev.chancery.identity.Role;
import dev.chancery.identity.tokens.ApiTokens;
import dev.chancery.testing.Api;
import dev.chancery.testing.TestAccess;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agents that speak MCP to the application, in either revision. */
@Lazy
@Component
public class McpCaller {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String OWN_META = "io.modelcontextprotocol/";

    private final Agents agents;
    private final ApiTokens tokens;
    private final TestAccess access;

    McpCaller(Agents agents, ApiTokens tokens, TestAccess access) {
        this.agents = agents;
        this.tokens = tokens;
        this.access = access;
    }

    /** An agent of this name that an admin owns. */
    public AgentRecord agent(String name) {
        return agents.find(name).orElseGet(() -> {
            var owner = access.person(Role.ADMIN);
            return switch (agents.register(NewAgent.of(name, "Calls tools in a test.", owner.id()), owner)) {
                case AgentAnswer.Kept(var agent) -> agent;
                case AgentAnswer.Refused(var refusal) -> throw new AssertionError(refusal);
            };
        });
    }

    /** What this agent sends through. */
    public Api as(AgentRecord agent) {
        return Api.anonymous(access.port()).with(token(agent));
    }

    /** A token that speaks for this agent. */
    public String token(AgentRecord agent) {
        var wanted = new ApiTokens.NewToken("mcp", List.of("tools:call"), Optional.empty(), Optional.of(agent.id()));
        return switch (tokens.issue(wanted, access.person(Role.ADMIN))) {
            case ApiTokens.Issued issued -> issued.text().reveal();
            case ApiTokens.Refused(var refusal) -> throw new AssertionError(refusal);
            case ApiTokens.Revoked _ -> throw new IllegalStateException("Issuing does not revoke.");
        };
    }

    /** Sends a request of 2026-07-28 with the headers that belong to it. */
    public HttpResponse<String> modern(Api api, String server, String method, Map<String, Object> params) {
        var all = new LinkedHashMap<>(params);
        var meta = new LinkedHashMap<String, Object>();
        meta.put(OWN_META + "protocolVersion", "2026-07-28");
        meta.put(OWN_META + "clientCapabilities", Map.of());
        if (params.get("_meta") instanceof Map<?, ?> more) {
            more.forEach((key, value) -> meta.put(String.valueOf(key), value));
        }
        all.put("_meta", meta);
        var request = api.request("/mcp/" + server)
                .header("MCP-Protocol-Version", "2026-07-28")
                .header("Mcp-Method", method);
        if (params.get("name") instanceof String name) {
            request.header("Mcp-Name", name);
        }
        return post(api, request, message(method, all));
    }

    /** Sends a request of 2025-11-25. */
    public HttpResponse<String> legacy(Api api, String server, String method, Map<String, Object> params) {
        return post(
                api,
                api.request("/mcp/" + server).header("MCP-Protocol-Version", "2025-11-25"),
                message(method, params));
    }

    public HttpResponse<String> post(Api api, HttpRequest.Builder request, String body) {
        return api.send(request.header("content-type", "application/json")
                .header("accept", "application/json, text/event-stream")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static String message(String method, Map<String, Object> params) {
        return JSON.writeValueAsString(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params));
    }

    static JsonNode result(HttpResponse<String> answer) {
        return Api.json(answer).path("result");
    }
}
