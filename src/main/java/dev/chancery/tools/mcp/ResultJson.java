package dev.chancery.tools.mcp;

import dev.chancery.kernel.Refusal;
import dev.chancery.tools.ToolServer;
import dev.chancery.tools.calls.CallAnswer.Trail;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Results of calls in the words of MCP, both revisions alike. */
final class ResultJson {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> OWN_TO_TOOLS = List.of("content", "structuredContent", "isError");

    private ResultJson() {}

    /** What a server answered, in whatever form it answers. */
    static Map<String, Object> completed(ToolServer server, Map<String, Object> result, Trail trail) {
        return server.answersInMcp() ? handedOn(result, trail) : completed(result, trail);
    }

    /** What a tool of ours answered: as structured content, and as text for those who read only that. */
    private static Map<String, Object> completed(Map<String, Object> result, Trail trail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("content", List.of(text(JSON.writeValueAsString(result))));
        members.put("structuredContent", result);
        members.put("isError", false);
        members.put(Meta.KEY, meta(trail));
        return members;
    }

    /** What a tool answered in MCP's own form, without what is ours to say. */
    private static Map<String, Object> handedOn(Map<String, Object> result, Trail trail) {
        var members = new LinkedHashMap<String, Object>();
        members.put("content", List.of());
        OWN_TO_TOOLS.stream().filter(result::containsKey).forEach(it -> members.put(it, result.get(it)));
        members.put(Meta.KEY, meta(trail));
        return members;
    }

    /** A failure that the agent can read and act on. */
    static Map<String, Object> failed(Refusal refusal, Map<String, Object> meta) {
        var all = new LinkedHashMap<>(meta);
        all.put(Meta.CODE, refusal.code());
        var members = new LinkedHashMap<String, Object>();
        members.put("content", List.of(text(refusal.code() + ": " + refusal.detail())));
        members.put("isError", true);
        members.put(Meta.KEY, all);
        return members;
    }

    static Map<String, Object> meta(Trail trail) {
        return Map.of(
                Meta.INVOCATION, trail.invocation().toString(),
                Meta.TASK, trail.task().toString());
    }

    private static Map<String, Object> text(String text) {
        return Map.of("type", "text", "text", text);
    }
}
