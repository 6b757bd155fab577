package dev.chancery.tools.mcp;

import dev.chancery.authority.Effect;
import dev.chancery.tools.ToolDescription;
import dev.chancery.tools.ToolServer;
import java.util.LinkedHashMap;
import java.util.Map;

/** Servers and tools in the words of MCP. */
final class ToolJson {

    private ToolJson() {}

    /** {@code Implementation}: who answers. */
    static Map<String, Object> implementation(ToolServer server) {
        var version = ToolJson.class.getPackage().getImplementationVersion();
        return Map.of(
                "name",
                "chancery-" + server.name(),
                "title",
                "Chancery · " + server.name(),
                "version",
                version == null ? "development" : version);
    }

    static Map<String, Object> tool(ToolDescription tool) {
        var members = new LinkedHashMap<String, Object>();
        members.put("name", tool.action());
        members.put("title", tool.title());
        members.put("description", tool.description());
        members.put("inputSchema", tool.inputSchema());
        members.put(
                "annotations",
                Map.of(
                        "readOnlyHint", tool.effect() == Effect.READ,
                        "destructiveHint", tool.effect() == Effect.DESTRUCTIVE));
        return members;
    }
}
