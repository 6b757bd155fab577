package dev.chancery.gateway.chat;

import dev.chancery.models.Delta;
import dev.chancery.models.Reply.Completed;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Usage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The answers to one call in OpenAI's form: whole, or as chunks. */
final class ChatAnswers {

    private final GovernedCall call;
    private final Instant at;

    ChatAnswers(GovernedCall call, Instant at) {
        this.call = call;
        this.at = at;
    }

    Map<String, Object> whole(Completed reply) {
        var message = new LinkedHashMap<String, Object>();
        message.put("role", "assistant");
        message.put("content", reply.text().isEmpty() && !reply.calls().isEmpty() ? null : reply.text());
        if (!reply.calls().isEmpty()) {
            message.put(
                    "tool_calls",
                    reply.calls().stream().map(ChatAnswers::toolCall).toList());
        }
        message.put("refusal", null);
        var choice = new LinkedHashMap<String, Object>();
        choice.put("index", 0);
        choice.put("message", message);
        choice.put("logprobs", null);
        choice.put("finish_reason", word(reply.finish()));
        var answer = envelope("chat.completion");
        answer.put("choices", List.of(choice));
        answer.put("usage", usage(reply.usage()));
        answer.put("chancery", account(reply));
        return answer;
    }

    /** The first chunk, which only says who speaks. */
    Map<String, Object> opening() {
        var delta = new LinkedHashMap<String, Object>();
        delta.put("role", "assistant");
        delta.put("content", "");
        return chunk(delta, Optional.empty());
    }

    Map<String, Object> piece(Delta delta) {
        return chunk(
                switch (delta) {
                    case Delta.Words(var text) -> Map.of("content", text);
                    case Delta.CallBegun(var index, var id, var name) ->
                        calls(Map.of(
                                "index",
                                index,
                                "id",
                                id,
                                "type",
                                "function",
                                "function",
                                Map.of("name", name, "arguments", "")));
                    case Delta.CallArguments(var index, var text) ->
                        calls(Map.of("index", index, "function", Map.of("arguments", text)));
                },
                Optional.empty());
    }

    Map<String, Object> closing(Completed reply) {
        var chunk = chunk(Map.of(), Optional.of(reply.finish()));
        chunk.put("chancery", account(reply));
        return chunk;
    }

    Map<String, Object> counting(Completed reply) {
        var chunk = envelope("chat.completion.chunk");
        chunk.put("choices", List.of());
        chunk.put("usage", usage(reply.usage()));
        return chunk;
    }

    private Map<String, Object> chunk(Map<String, Object> delta, Optional<Finish> finish) {
        var choice = new LinkedHashMap<String, Object>();
        choice.put("index", 0);
        choice.put("delta", delta);
        choice.put("finish_reason", finish.map(ChatAnswers::word).orElse(null));
        var chunk = envelope("chat.completion.chunk");
        chunk.put("choices", List.of(choice));
        return chunk;
    }

    private Map<String, Object> envelope(String object) {
        var envelope = new LinkedHashMap<String, Object>();
        envelope.put("id", "chatcmpl-" + call.invocation());
        envelope.put("object", object);
        envelope.put("created", at.getEpochSecond());
        envelope.put("model", call.model().id());
        if (call.model().simulated()) {
            envelope.put("system_fingerprint", "simulated");
        }
        return envelope;
    }

    /** What OpenAI has no word for. */
    private Map<String, Object> account(Completed reply) {
        return Map.of(
                "provider", reply.source().provider(),
                "simulated", reply.source().simulated(),
                "attempts", reply.attempts(),
                "cost_usd", reply.cost().dollars());
    }

    private static Map<String, Object> usage(Usage usage) {
        return Map.of(
                "prompt_tokens", usage.inputTokens(),
                "completion_tokens", usage.outputTokens(),
                "total_tokens", usage.total());
    }

    private static Map<String, Object> toolCall(ToolCall call) {
        return Map.of(
                "id", call.id(),
                "type", "function",
                "function", Map.of("name", call.name(), "arguments", call.arguments()));
    }

    private static Map<String, Object> calls(Map<String, Object> call) {
        return Map.of("tool_calls", List.of(call));
    }

    private static String word(Finish finish) {
        return finish.name().toLowerCase(Locale.ROOT);
    }
}
