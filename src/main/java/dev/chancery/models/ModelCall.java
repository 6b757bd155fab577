package dev.chancery.models;

import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

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

    /**
     * Names the prompt without telling it: the SHA-256 over its messages in order, each as its role and its parts, every
     * one of them ended by a zero byte, and a one byte after each message.
     */
    public Digest digest() {
        var written = messages.stream().map(ChatMessage::written).collect(Collectors.joining("\u0001", "", "\u0001"));
        return Digest.sha256(written.getBytes(StandardCharsets.UTF_8));
    }
}
