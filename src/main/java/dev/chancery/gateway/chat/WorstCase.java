package dev.chancery.gateway.chat;

import dev.chancery.models.ModelCall;
import dev.chancery.models.Usage;
import java.nio.charset.StandardCharsets;

/** The most tokens a call can use, so that what is reserved for it is never too little. */
final class WorstCase {

    private static final int FRAMING_OF_A_MESSAGE = 16;
    private static final int FRAMING_OF_TOOLS = 1_024;

    private WorstCase() {}

    /** No tokenizer makes more tokens than there are bytes; what providers add around messages and tools comes on top. */
    static Usage of(ModelCall call) {
        var words = call.messages().stream()
                .mapToLong(it -> it.written().getBytes(StandardCharsets.UTF_8).length + FRAMING_OF_A_MESSAGE)
                .sum();
        var tools = call.tools().isEmpty()
                ? 0
                : FRAMING_OF_TOOLS + call.tools().toString().getBytes(StandardCharsets.UTF_8).length;
        return new Usage(words + tools, call.maxTokens());
    }
}
