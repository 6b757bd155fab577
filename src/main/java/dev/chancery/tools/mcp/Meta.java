package dev.chancery.tools.mcp;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code _meta} member of a request: what the protocol keeps there, and what we do. */
record Meta(Map<String, Object> members) {

    static final String KEY = "_meta";
    static final String SERVER_INFO = "io.modelcontextprotocol/serverInfo";
    static final String INVOCATION = "dev.chancery/invocation";
    static final String TASK = "dev.chancery/task";
    static final String CODE = "dev.chancery/code";
    static final String APPROVAL = "dev.chancery/approval";

    private static final String VERSION = "io.modelcontextprotocol/protocolVersion";
    private static final String CAPABILITIES = "io.modelcontextprotocol/clientCapabilities";
    private static final String REASON = "dev.chancery/reason";
    private static final int LONGEST_REASON = 500;
    private static final Pattern LINE_BREAKS = Pattern.compile("\\s+");

    static Meta of(Map<String, Object> params) {
        return new Meta(Json.object(params.get(KEY)).orElseGet(Map::of));
    }

    Optional<String> protocolVersion() {
        return text(VERSION);
    }

    /** What the client says it can do, if it says so at all. */
    Optional<Map<String, Object>> clientCapabilities() {
        return Json.object(members.get(CAPABILITIES));
    }

    /** The task the call belongs to, as it was written. */
    Optional<String> task() {
        return text(TASK);
    }

    /** Why the agent does this, in its own words, on one line and cut to a length that fits an audit. */
    Optional<String> reason() {
        return text(REASON)
                .map(it -> LINE_BREAKS.matcher(it).replaceAll(" ").strip())
                .filter(it -> !it.isEmpty())
                .map(it -> it.length() <= LONGEST_REASON ? it : it.substring(0, LONGEST_REASON));
    }

    private Optional<String> text(String key) {
        return members.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }
}
