package dev.chancery.gateway.web;

import dev.chancery.gateway.workflow.RunWish;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The body of a run: {@code project}, {@code model} and {@code prompt}, each a text, and nothing else. */
final class RunBody {

    private static final List<String> FIELDS = List.of("project", "model", "prompt");

    private final Map<String, Object> fields;

    RunBody(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** What the body says, or which field is wrong with it. */
    sealed interface Reading {}

    record Understood(RunWish wish) implements Reading {}

    record Wrong(String field, Refusal refusal) implements Reading {}

    Reading read(Actor actor) {
        return unknown()
                .or(this::absent)
                .or(this::tooLong)
                .orElseGet(() -> new Understood(new RunWish(text("project"), text("model"), text("prompt"), actor)));
    }

    /** The model as far as it was said, for the books. */
    String model() {
        var model = text("model");
        return model.substring(0, Math.min(model.length(), 100));
    }

    private Optional<Reading> unknown() {
        return new TreeSet<>(fields.keySet())
                .stream()
                        .filter(it -> !FIELDS.contains(it))
                        .findFirst()
                        .map(it -> wrong(it, it + " is not a field of a run."));
    }

    private Optional<Reading> absent() {
        return FIELDS.stream()
                .filter(it -> !(fields.get(it) instanceof String text) || text.isBlank())
                .findFirst()
                .map(it ->
                        wrong(it, it + (fields.get(it) == null ? " is required." : " has to be a text with words.")));
    }

    private Optional<Reading> tooLong() {
        var length = text("prompt").codePointCount(0, text("prompt").length());
        if (length > RunWish.LONGEST_PROMPT) {
            return Optional.of(wrong(
                    "prompt", "prompt has at most " + RunWish.LONGEST_PROMPT + " characters, but has " + length + "."));
        }
        return List.of("project", "model").stream()
                .filter(it -> text(it).length() > 200)
                .findFirst()
                .map(it -> wrong(it, it + " has at most 200 characters."));
    }

    private String text(String field) {
        return fields.get(field) instanceof String text ? text : "";
    }

    private static Reading wrong(String field, String detail) {
        return new Wrong(field, new Refusal("invalid_request", detail));
    }
}
