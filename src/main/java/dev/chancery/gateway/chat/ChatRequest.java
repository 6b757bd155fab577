package dev.chancery.gateway.chat;

import dev.chancery.models.ChatMessage;
import dev.chancery.models.Sampling;
import dev.chancery.models.Toolbox;
import java.util.List;
import java.util.OptionalInt;

/** What a client asks for, understood and checked. */
record ChatRequest(
        String model,
        List<ChatMessage> messages,
        OptionalInt maxTokens,
        Sampling sampling,
        Toolbox tools,
        Delivery delivery) {

    ChatRequest {
        messages = List.copyOf(messages);
    }

    /** How the answer is wanted. */
    enum Delivery {
        WHOLE,
        IN_PIECES,
        IN_PIECES_WITH_USAGE
    }

    boolean isStreamed() {
        return delivery != Delivery.WHOLE;
    }

    int characters() {
        return messages.stream().mapToInt(ChatMessage::characters).sum();
    }
}
