package dev.chancery.authority.oauth;

import dev.chancery.authority.Act;
import dev.chancery.verifier.ToolRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the one act that is asked for out of {@code authorization_details} (RFC 9396). The arguments themselves must be
 * there, for policy decides on them; a digest beside them must be theirs.
 */
final class AuthorizationDetails {

    static final String TYPE = "chancery_tool_call";

    private static final int DEEPEST = 32;
    private static final TypeReference<List<Map<String, Object>>> LIST = new TypeReference<>() {};
    private static final List<String> KNOWN =
            List.of("type", "identifier", "actions", "arguments", "arguments_digest", "environment", "locations");

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private AuthorizationDetails() {}

    /** What the text turned out to describe. */
    sealed interface Read {}

    record Described(Act act) implements Read {}

    record Misdescribed(String reason) implements Read {}

    static Read read(String json, String audience) {
        try {
            var details = MAPPER.readValue(json, LIST);
            return details != null && details.size() == 1
                    ? read(details.getFirst(), audience)
                    : new Misdescribed("authorization_details is a list of exactly one act.");
        } catch (JacksonException malformed) {
            return new Misdescribed("authorization_details is a JSON list in which no member comes twice, at most "
                    + DEEPEST + " levels deep.");
        }
    }

    private static Read read(Map<String, Object> detail, String audience) {
        var stranger =
                detail.keySet().stream().filter(it -> !KNOWN.contains(it)).findFirst();
        if (stranger.isPresent()) {
            return new Misdescribed("The member " + stranger.get() + " means nothing here.");
        }
        if (!TYPE.equals(detail.get("type"))) {
            return new Misdescribed("The type is " + TYPE + ", not " + detail.get("type") + ".");
        }
        if (!(detail.get("identifier") instanceof String tool) || tool.isBlank()) {
            return new Misdescribed("The identifier names the tool.");
        }
        if (!(detail.get("actions") instanceof List<?> actions)
                || actions.size() != 1
                || !(actions.getFirst() instanceof String action)
                || action.isBlank()) {
            return new Misdescribed("The actions are a list of exactly one action.");
        }
        if (!(detail.get("arguments") instanceof Map<?, ?> arguments)) {
            return new Misdescribed("The arguments are an object; policy decides on them, so a digest is not enough.");
        }
        return read(tool, action, arguments, detail, audience);
    }

    private static Read read(
            String tool, String action, Map<?, ?> arguments, Map<String, Object> detail, String audience) {
        var request = request(audience, tool, action, arguments);
        var digest = request.flatMap(ToolRequest::argumentsDigest);
        if (request.isEmpty() || digest.isEmpty()) {
            return new Misdescribed("The arguments have no canonical JSON form.");
        }
        if (detail.containsKey("arguments_digest") && !digest.get().equals(detail.get("arguments_digest"))) {
            return new Misdescribed("The arguments_digest is " + digest.get() + " for these arguments.");
        }
        return new Described(new Act(audience, tool, action, request.get().arguments()));
    }

    @SuppressWarnings("unchecked") // the members of a JSON object are named by texts
    private static Optional<ToolRequest> request(String audience, String tool, String action, Map<?, ?> arguments) {
        try {
            return Optional.of(new ToolRequest(audience, tool, action, (Map<String, Object>) arguments));
        } catch (IllegalArgumentException | NullPointerException notJson) {
            return Optional.empty();
        }
    }
}
