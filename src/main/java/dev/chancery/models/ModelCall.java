package dev.chancery.models;

import java.time.Instant;
import java.util.List;

/**
 * What is asked of a model: a conversation, how long the reply may be at most, and until when it is of use. The model is
 * a logical id of the catalogue, never a provider's name for it.
 *
 * @param maxTokens the most tokens the reply may have; mandatory, because providers reserve them when a call starts
 */
public record ModelCall(
        String model, List<ChatMessage> messages, int maxTokens, Sampling sampling, Toolbox tools, Instant deadline) {

    public ModelCall {
        messages = List.copyOf(messages);
        if (messages.isEmpty()) {
            throw new IllegalArgumentException("A call has at least one message.");
        }
        if (maxTokens < 1) {
            throw new IllegalArgumentException("A reply has at least one token, but maxTokens was: " + maxTokens);
        }
    }

    /** A call with the provider's own sampling and without tools. */
    public ModelCall(String model, List<ChatMessage> messages, int maxTokens, Instant deadline) {
        this(model, messages, maxTokens, Sampling.DEFAULT, Toolbox.EMPTY, deadline);
    }

    /** The characters of all messages together. */
    public int characters() {
        return messages.stream().mapToInt(ChatMessage::characters).sum();
    }
}
