package dev.chancery.models;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One turn of a conversation. */
public sealed interface ChatMessage {

    /** What the model is told before anybody speaks. */
    record Instruction(String text) implements ChatMessage {}

    /** What the person or program that asks says. */
    record Question(String text) implements ChatMessage {}

    /** What the model said before: words, wishes to call tools, or both. */
    record Answer(String text, List<ToolCall> calls) implements ChatMessage {

        public Answer {
            calls = List.copyOf(calls);
        }
    }

    /** What a tool answered to one of the model's wishes. */
    record ToolResult(String callId, String text) implements ChatMessage {}

    /** The words of this turn, arguments of tool calls included. */
    default int characters() {
        return switch (this) {
            case Instruction(var text) -> text.length();
            case Question(var text) -> text.length();
            case Answer(var text, var calls) ->
                text.length()
                        + calls.stream().mapToInt(it -> it.arguments().length()).sum();
            case ToolResult(var _, var text) -> text.length();
        };
    }

    /** The role and the parts of this turn, each ended by a zero character. */
    default String written() {
        var parts = switch (this) {
            case Instruction(var text) -> Stream.of("system", text);
            case Question(var text) -> Stream.of("user", text);
            case Answer(var text, var calls) ->
                Stream.concat(
                        Stream.of("assistant", text),
                        calls.stream().flatMap(it -> Stream.of(it.id(), it.name(), it.arguments())));
            case ToolResult(var callId, var text) -> Stream.of("tool", callId, text);
        };
        return parts.map(it -> it + "\u0000").collect(Collectors.joining());
    }
}
