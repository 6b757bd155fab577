package dev.chancery.models.scripted;

import dev.chancery.models.scripted.Line.Fault;
import dev.chancery.models.scripted.Line.Wish;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** What a scripted provider says to what: the first line that takes the question answers it. */
record Script(List<Line> lines) {

    Script {
        lines = List.copyOf(lines);
    }

    /**
     * Reads {@code lines: [{when, say, call: {tool, arguments}, fault, after, pace, times}]}; anything else is an
     * {@link IllegalArgumentException}.
     */
    static Script read(String yaml) {
        try {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml) instanceof Map<?, ?> root
                    && root.get("lines") instanceof List<?> lines) {
                return new Script(lines.stream().map(Script::line).toList());
            }
        } catch (YAMLException | PatternSyntaxException | IllegalStateException unreadable) {
            throw new IllegalArgumentException("The script cannot be read: " + unreadable.getMessage(), unreadable);
        }
        throw new IllegalArgumentException("A script has the key lines, with a list below it.");
    }

    Optional<Line> lineFor(String question) {
        return lines.stream().filter(it -> it.takes(question)).findFirst();
    }

    private static Line line(Object raw) {
        if (!(raw instanceof Map<?, ?> line)) {
            throw new IllegalArgumentException("A line of a script is a map, but was: " + raw);
        }
        return new Line(
                Pattern.compile(text(line.get("when")).orElse("")),
                text(line.get("say")).orElse(""),
                wish(line.get("call")),
                text(line.get("fault")).map(it -> Fault.valueOf(it.toUpperCase(Locale.ROOT))),
                duration(line.get("after")),
                duration(line.get("pace")),
                new AtomicInteger(text(line.get("times")).map(Integer::parseInt).orElse(-1)));
    }

    private static Optional<Wish> wish(@Nullable Object raw) {
        return raw instanceof Map<?, ?> call
                ? Optional.of(new Wish(
                        text(call.get("tool")).orElseThrow(),
                        text(call.get("arguments")).orElse("{}")))
                : Optional.empty();
    }

    private static Duration duration(@Nullable Object raw) {
        return text(raw).map(DurationStyle::detectAndParse).orElse(Duration.ZERO);
    }

    private static Optional<String> text(@Nullable Object raw) {
        return Optional.ofNullable(raw).map(String::valueOf);
    }
}
