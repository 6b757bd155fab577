package dev.chancery.gateway.chat;

import dev.chancery.gateway.chat.ChatRequest.Delivery;
import dev.chancery.kernel.Refusal;
import dev.chancery.models.Sampling;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request in OpenAI's words. What it does not know it ignores; what it cannot do it refuses by name. */
@Component
class ChatReader {

    private static final int MOST_STOPS = 4;
    private static final int MOST_MESSAGES = 2_000;

    private final JsonMapper json;

    ChatReader(JsonMapper json) {
        this.json = json;
    }

    /** What became of reading. */
    sealed interface Reading {}

    record Understood(ChatRequest request) implements Reading {}

    /** The field is the path within the body; empty when it is no JSON at all. */
    record Misunderstood(String field, Refusal refusal) implements Reading {}

    Reading read(byte[] body) {
        try {
            var root = json.readTree(body);
            if (root == null || !root.isObject()) {
                return new Misunderstood("", new Refusal("malformed_json", "The body is not a JSON object."));
            }
            return new Understood(request(new Field("", root)));
        } catch (Field.Wrong wrong) {
            return new Misunderstood(wrong.path(), new Refusal("invalid_request", String.valueOf(wrong.getMessage())));
        } catch (JacksonException unreadable) {
            return new Misunderstood(
                    "",
                    new Refusal(
                            "malformed_json",
                            "The body is not well-formed JSON: " + unreadable.getOriginalMessage() + "."));
        }
    }

    private static ChatRequest request(Field body) {
        refuseWhatWeCannotDo(body);
        var messages = body.member("messages").elements(MOST_MESSAGES).stream()
                .map(MessageReader::read)
                .toList();
        if (messages.isEmpty()) {
            throw body.member("messages").wrong("must have at least one message.");
        }
        return new ChatRequest(
                body.member("model").text(),
                messages,
                maxTokens(body),
                sampling(body),
                ToolReader.read(body),
                delivery(body));
    }

    private static OptionalInt maxTokens(Field body) {
        return List.of("max_completion_tokens", "max_tokens").stream()
                .map(body::member)
                .filter(it -> !it.isAbsent())
                .mapToInt(it -> it.number(1, Integer.MAX_VALUE))
                .findFirst();
    }

    private static Sampling sampling(Field body) {
        var stop = body.member("stop");
        var stops = stop.value().isString()
                ? List.of(stop.text())
                : stop.elements(MOST_STOPS).stream().map(Field::text).toList();
        return new Sampling(
                body.member("temperature").fraction(2), body.member("top_p").fraction(1), stops);
    }

    private static Delivery delivery(Field body) {
        if (!body.member("stream").truth()) {
            return Delivery.WHOLE;
        }
        var options = body.member("stream_options");
        var counted =
                !options.isAbsent() && options.object().member("include_usage").truth();
        return counted ? Delivery.IN_PIECES_WITH_USAGE : Delivery.IN_PIECES;
    }

    private static void refuseWhatWeCannotDo(Field body) {
        var choices = body.member("n");
        if (!choices.isAbsent() && choices.number(1, Integer.MAX_VALUE) > 1) {
            throw choices.wrong("must be 1: one call gives one choice.");
        }
        if (body.member("logprobs").truth()) {
            throw body.member("logprobs").wrong("is not supported.");
        }
        var format = body.member("response_format");
        if (!format.isAbsent() && !format.object().member("type").text().equals("text")) {
            throw format.wrong("of another type than text is not supported; use a tool for structure.");
        }
        for (var name : List.of("functions", "function_call", "audio", "web_search_options")) {
            body.member(name).mustBeAbsent("is not supported.");
        }
    }
}
