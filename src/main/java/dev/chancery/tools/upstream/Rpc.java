package dev.chancery.tools.upstream;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON-RPC requests and reads their responses. */
final class Rpc {

    private static final int DEEPEST = 64;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Rpc() {}

    static byte[] request(long id, String method, Map<String, Object> params) {
        return message(id, method, params);
    }

    static byte[] notification(String method) {
        return message(null, method, Map.of());
    }

    private static byte[] message(@Nullable Long id, String method, Map<String, Object> params) {
        var members = new LinkedHashMap<String, Object>();
        members.put("jsonrpc", "2.0");
        if (id != null) {
            members.put("id", id);
        }
        members.put("method", method);
        members.put("params", params);
        return MAPPER.writeValueAsBytes(members);
    }

    /** The response under this id, if that is what this text is. */
    static Optional<Map<String, Object>> response(String text, long id) {
        return object(text)
                .filter(it -> it.get("id") instanceof Number number && number.longValue() == id)
                .filter(it -> it.containsKey("result") || it.containsKey("error"));
    }

    private static Optional<Map<String, Object>> object(String json) {
        try {
            return members(MAPPER.readValue(json, Object.class));
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    static Optional<Map<String, Object>> members(@Nullable Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return Optional.empty();
        }
        var members = new LinkedHashMap<String, Object>();
        map.forEach((name, member) -> members.put(String.valueOf(name), member));
        return Optional.of(members);
    }
}
