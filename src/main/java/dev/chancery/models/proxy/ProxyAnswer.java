package dev.chancery.models.proxy;

import dev.chancery.models.Delta;
import dev.chancery.models.Delta.CallArguments;
import dev.chancery.models.Delta.CallBegun;
import dev.chancery.models.Delta.Words;
import dev.chancery.models.Reply.Finish;
import dev.chancery.models.ToolCall;
import dev.chancery.models.Usage;
import dev.chancery.models.provider.Outcome;
import dev.chancery.models.provider.Outcome.Answered;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Puts the answer of an OpenAI-compatible upstream together, from one document or from the chunks of a stream. */
final class ProxyAnswer {

    private static final class Wish {

        private final String id;
        private final String name;
        private final StringBuilder arguments = new StringBuilder();

        Wish(String id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    private final Consumer<Delta> sink;
    private final StringBuilder text = new StringBuilder();
    private final Map<Integer, Wish> wishes = new TreeMap<>();
    private @Nullable String finish;
    private @Nullable Usage usage;

    ProxyAnswer(Consumer<Delta> sink) {
        this.sink = sink;
    }

    /** A whole answer; its message is read as if it were the only piece. */
    static Outcome whole(JsonNode document) {
        var answer = new ProxyAnswer(_ -> {});
        answer.take(document, "message");
        return answer.outcome();
    }

    void chunk(JsonNode document) {
        take(document, "delta");
    }

    private void take(JsonNode document, String part) {
        var choice = document.path("choices").path(0);
        var delta = choice.path(part);
        say(delta.path("content").asString(""));
        for (var call : delta.path("tool_calls")) {
            wish(call.path("index").asInt(wishes.size()), call);
        }
        if (choice.path("finish_reason").isString()) {
            finish = choice.path("finish_reason").stringValue();
        }
        var counted = document.path("usage");
        if (counted.isObject()) {
            usage = new Usage(
                    Math.max(0, counted.path("prompt_tokens").asLong(0)),
                    Math.max(0, counted.path("completion_tokens").asLong(0)));
        }
    }

    private void say(String words) {
        if (!words.isEmpty()) {
            text.append(words);
            sink.accept(new Words(words));
        }
    }

    private void wish(int index, JsonNode call) {
        var function = call.path("function");
        var wish = wishes.get(index);
        if (wish == null) {
            wish = new Wish(
                    call.path("id").asString("call_" + index),
                    function.path("name").asString(""));
            wishes.put(index, wish);
            sink.accept(new CallBegun(index, wish.id, wish.name));
        }
        var arguments = function.path("arguments").asString("");
        if (!arguments.isEmpty()) {
            wish.arguments.append(arguments);
            sink.accept(new CallArguments(index, arguments));
        }
    }

    /** The whole reply; one that does not say why it ended is no whole reply. */
    Outcome outcome() {
        return finish == null
                ? ProxyFaults.brokeOff()
                : new Answered(
                        text.toString(),
                        wishes.values().stream()
                                .map(it -> new ToolCall(it.id, it.name, it.arguments.toString()))
                                .toList(),
                        finish(finish),
                        Optional.ofNullable(usage));
    }

    private static Finish finish(String word) {
        return switch (word) {
            case "length" -> Finish.LENGTH;
            case "tool_calls", "function_call" -> Finish.TOOL_CALLS;
            case "content_filter" -> Finish.CONTENT_FILTER;
            default -> Finish.STOP;
        };
    }
}
