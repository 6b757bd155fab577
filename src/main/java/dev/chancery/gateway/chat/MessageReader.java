package dev.chancery.gateway.chat;

import dev.chancery.models.ChatMessage;
import dev.chancery.models.ToolCall;
import java.util.List;
import java.util.stream.Collectors;

/** Reads one message of a conversation. */
final class MessageReader {

    private static final int MOST_PARTS = 500;
    private static final int MOST_CALLS = 128;

    private MessageReader() {}

    static ChatMessage read(Field message) {
        message.object();
        var role = message.member("role");
        return switch (role.text()) {
            case "system", "developer" -> new ChatMessage.Instruction(content(message.member("content")));
            case "user" -> new ChatMessage.Question(content(message.member("content")));
            case "assistant" -> answer(message);
            case "tool" ->
                new ChatMessage.ToolResult(message.member("tool_call_id").text(), content(message.member("content")));
            default -> throw role.wrong("must be system, developer, user, assistant or tool.");
        };
    }

    private static ChatMessage answer(Field message) {
        var calls = message.member("tool_calls").elements(MOST_CALLS).stream()
                .map(MessageReader::call)
                .toList();
        var content = message.member("content");
        if (content.isAbsent() && calls.isEmpty()) {
            throw content.wrong("is missing.");
        }
        return new ChatMessage.Answer(content.isAbsent() ? "" : content(content), calls);
    }

    private static ToolCall call(Field call) {
        var function = call.object().member("function").object();
        return new ToolCall(
                call.member("id").text(),
                function.member("name").text(),
                function.member("arguments").text());
    }

    private static String content(Field content) {
        if (content.value().isString()) {
            return content.text();
        }
        if (!content.value().isArray()) {
            throw content.wrong(content.isAbsent() ? "is missing." : "must be a string or a list of text parts.");
        }
        return parts(content.elements(MOST_PARTS)).stream().collect(Collectors.joining("\n"));
    }

    private static List<String> parts(List<Field> parts) {
        return parts.stream()
                .map(part -> {
                    var type = part.object().member("type");
                    if (!type.text().equals("text")) {
                        throw type.wrong("must be text; pictures, sound and files are not supported.");
                    }
                    return part.member("text").text();
                })
                .toList();
    }
}
