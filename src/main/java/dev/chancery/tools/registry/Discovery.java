package dev.chancery.tools.registry;

import dev.chancery.kernel.Refusal;
import dev.chancery.tools.upstream.Endpoint;
import dev.chancery.tools.upstream.UpstreamAnswer.Result;
import dev.chancery.tools.upstream.UpstreamAnswer.Unclear;
import dev.chancery.tools.upstream.UpstreamAnswer.Undone;
import dev.chancery.tools.upstream.UpstreamMcp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks a server for its tools, page by page, and keeps those that can be used. */
@Component
class Discovery {

    private static final int MOST_PAGES = 20;
    private static final int MOST_TOOLS = 500;

    private final UpstreamMcp upstream;

    Discovery(UpstreamMcp upstream) {
        this.upstream = upstream;
    }

    sealed interface Answer {}

    record Found(List<Definition> definitions) implements Answer {}

    record NotFound(Refusal refusal) implements Answer {}

    Answer tools(Endpoint endpoint) {
        var found = new LinkedHashMap<String, Definition>();
        var cursor = "";
        for (var page = 0; page < MOST_PAGES; page++) {
            var params = cursor.isEmpty() ? Map.<String, Object>of() : Map.<String, Object>of("cursor", cursor);
            switch (upstream.ask(endpoint, "tools/list", params)) {
                case Undone(var refusal) -> {
                    return new NotFound(refusal);
                }
                case Unclear(var refusal) -> {
                    return new NotFound(refusal);
                }
                case Result(var result) -> {
                    definitions(result.get("tools")).forEach(it -> found.putIfAbsent(it.name(), it));
                    cursor = result.get("nextCursor") instanceof String next ? next : "";
                }
            }
            if (found.size() > MOST_TOOLS) {
                return tooMany("The server offers more than " + MOST_TOOLS + " tools.");
            }
            if (cursor.isEmpty()) {
                return new Found(List.copyOf(found.values()));
            }
        }
        return tooMany("The server lists its tools on more than " + MOST_PAGES + " pages.");
    }

    private static NotFound tooMany(String detail) {
        return new NotFound(new Refusal("upstream_too_large", detail));
    }

    private static List<Definition> definitions(@Nullable Object tools) {
        var definitions = new ArrayList<Definition>();
        if (tools instanceof List<?> items) {
            for (var item : items) {
                if (item instanceof Map<?, ?> tool) {
                    Definition.of(members(tool)).ifPresent(definitions::add);
                }
            }
        }
        return definitions;
    }

    private static Map<String, Object> members(Map<?, ?> tool) {
        var members = new LinkedHashMap<String, Object>();
        tool.forEach((name, value) -> members.put(String.valueOf(name), value));
        return members;
    }
}
