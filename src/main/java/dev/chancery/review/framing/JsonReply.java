package dev.chancery.review.framing;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The one JSON object of a reply, which may stand in a code block and nowhere else. */
final class JsonReply {

    /** Longer replies are not looked at. */
    static final int LONGEST = 4_000_000;

    private static final Pattern CODE_BLOCK = Pattern.compile("\\A```[a-z]*\\s*\\n(.*)\\n```\\z", Pattern.DOTALL);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(20).build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonReply() {}

    static Optional<JsonNode> object(String reply) {
        var text = reply.strip();
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        var block = CODE_BLOCK.matcher(text);
        try {
            return Optional.of(MAPPER.readTree(block.matches() ? block.group(1) : text))
                    .filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
