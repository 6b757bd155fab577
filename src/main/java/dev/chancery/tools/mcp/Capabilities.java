package dev.chancery.tools.mcp;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a client says it can be asked for. */
record Capabilities(Map<String, Object> declared) {

    static Capabilities of(Message.Request request) {
        return new Capabilities(Meta.of(request.params()).clientCapabilities().orElseGet(Map::of));
    }

    /** Those of the requests that the client can answer. */
    Map<String, Object> among(Map<String, Object> requests) {
        var possible = new LinkedHashMap<String, Object>();
        requests.forEach((name, request) -> {
            if (declared.containsKey(needed(request))) {
                possible.put(name, request);
            }
        });
        return possible;
    }

    /** What it would have to declare for these requests, as it would declare it. */
    Map<String, Object> missingFor(Map<String, Object> requests) {
        var missing = new LinkedHashMap<String, Object>();
        requests.values().forEach(it -> missing.put(needed(it), Map.of()));
        return missing;
    }

    /** Whether it can send its person to a page (elicitation in URL mode). */
    boolean canOpenPages() {
        return Json.object(declared.get("elicitation"))
                .filter(it -> it.containsKey("url"))
                .isPresent();
    }

    private static String needed(Object request) {
        var method = Json.object(request).map(it -> it.get("method")).orElse("");
        return switch (String.valueOf(method)) {
            case "elicitation/create" -> "elicitation";
            case "sampling/createMessage" -> "sampling";
            case "roots/list" -> "roots";
            default -> String.valueOf(method);
        };
    }
}
