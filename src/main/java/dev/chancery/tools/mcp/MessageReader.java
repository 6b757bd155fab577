package dev.chancery.tools.mcp;

import dev.chancery.tools.mcp.Message.Malformed;
import dev.chancery.tools.mcp.Message.Notification;
import dev.chancery.tools.mcp.Message.Request;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON-RPC from strangers: UTF-8 only, every member once, nothing after the end, bounded in depth, one message and
 * never a batch.
 */
final class MessageReader {

    private static final int DEEPEST = 64;
    private static final int LONGEST_ID = 256;
    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private MessageReader() {}

    static Message read(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return message(MAPPER.readValue(text, Object.class));
        } catch (CharacterCodingException notText) {
            return new Malformed(RpcError.unreadable("The body is not UTF-8."), null);
        } catch (JacksonException notJson) {
            return new Malformed(RpcError.unreadable("The body is not JSON: " + notJson.getOriginalMessage()), null);
        }
    }

    private static Message message(@Nullable Object json) {
        return switch (json) {
            case List<?> _ ->
                malformed("batch_not_supported", "A request carries one message, never a batch of them.", null);
            case Map<?, ?> members -> message(object(members));
            case null, default -> malformed("invalid_request", "A JSON-RPC message is an object.", null);
        };
    }

    private static Message message(Map<String, Object> members) {
        var id = members.get("id");
        if (!"2.0".equals(members.get("jsonrpc"))) {
            return malformed("invalid_request", "A JSON-RPC message says jsonrpc: \"2.0\".", knownId(id));
        }
        if (!(members.get("method") instanceof String method) || method.isEmpty()) {
            return malformed("invalid_request", "A message to a server names its method.", knownId(id));
        }
        var params = members.getOrDefault("params", Map.of());
        if (!(params instanceof Map<?, ?> object)) {
            return malformed("invalid_request", "The params of a message are an object.", knownId(id));
        }
        if (!members.containsKey("id")) {
            return new Notification(method, object(object));
        }
        var known = knownId(id);
        return known == null
                ? malformed("invalid_request", "The id of a request is a text or an integer.", null)
                : new Request(known, method, object(object));
    }

    private static Malformed malformed(String code, String detail, @Nullable Object id) {
        return new Malformed(RpcError.noRequest(code, detail), id);
    }

    private static @Nullable Object knownId(@Nullable Object id) {
        return switch (id) {
            case String text when text.length() <= LONGEST_ID -> text;
            case Integer _, Long _, BigInteger _ -> id;
            case null, default -> null;
        };
    }

    private static Map<String, Object> object(Map<?, ?> members) {
        var copy = new LinkedHashMap<String, Object>();
        members.forEach((name, value) -> copy.put(String.valueOf(name), value));
        return copy;
    }
}
