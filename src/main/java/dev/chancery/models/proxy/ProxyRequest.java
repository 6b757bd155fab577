package dev.chancery.models.proxy;

import dev.chancery.models.ChatMessage;
import dev.chancery.models.ChatMessage.Answer;
import dev.chancery.models.ChatMessage.Instruction;
import dev.chancery.models.ChatMessage.ToolResult;
import dev.chancery.models.ModelCall;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Toolbox;
import dev.chancery.models.Toolbox.Choice;
import dev.chancery.models.provider.Question;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A call in the words of {@code POST /v1/chat/completions}. */
final class ProxyRequest {

    private ProxyRequest() {}

    static Map<String, @Nullable Object> body(Question question, boolean isStreamed) {
        var call = question.call();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("model", question.upstream());
        body.put("messages", call.messages().stream().map(ProxyRequest::message).toList());
        body.put("max_tokens", call.maxTokens());
        sample(call, body);
        if (!call.tools().isEmpty()) {
            body.put(
                    "tools",
                    call.tools().tools().stream().map(ProxyRequest::tool).toList());
            body.put("tool_choice", choice(call.tools().choice()));
        }
        if (isStreamed) {
            body.put("stream", true);
            body.put("stream_options", Map.of("include_usage", true));
        }
        return body;
    }

    private static void sample(ModelCall call, Map<String, @Nullable Object> body) {
        call.sampling().temperature().ifPresent(it -> body.put("temperature", it));
        call.sampling().topP().ifPresent(it -> body.put("top_p", it));
        if (!call.sampling().stop().isEmpty()) {
            body.put("stop", call.sampling().stop());
        }
    }

    private static Map<String, ?> message(ChatMessage message) {
        return switch (message) {
            case Instruction(var text) -> Map.of("role", "system", "content", text);
            case ChatMessage.Question(var text) -> Map.of("role", "user", "content", text);
            case Answer(var text, var calls) when calls.isEmpty() -> Map.of("role", "assistant", "content", text);
            case Answer(var text, var calls) ->
                Map.of("role", "assistant", "content", text, "tool_calls", calls(calls));
            case ToolResult(var id, var text) -> Map.of("role", "tool", "tool_call_id", id, "content", text);
        };
    }

    private static List<Map<String, Object>> calls(List<ToolCall> calls) {
        return calls.stream()
                .map(it -> Map.<String, Object>of(
                        "id", it.id(),
                        "type", "function",
                        "function", Map.of("name", it.name(), "arguments", it.arguments())))
                .toList();
    }

    private static Map<String, Object> tool(Toolbox.Tool tool) {
        return Map.of(
                "type",
                "function",
                "function",
                Map.of(
                        "name", tool.name(),
                        "description", tool.description(),
                        "parameters", tool.parameters()));
    }

    private static Object choice(Choice choice) {
        return switch (choice) {
            case Choice.Auto() -> "auto";
            case Choice.None() -> "none";
            case Choice.Required() -> "required";
            case Choice.Named(var tool) -> Map.of("type", "function", "function", Map.of("name", tool));
        };
    }
}
