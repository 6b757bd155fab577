package dev.chancery.provenance.recording;

import dev.chancery.attest.Statement;
import dev.chancery.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Looks for texts that no list of statements could show: Postgres keeps no NUL character. */
final class StatementTexts {

    private StatementTexts() {}

    /** The first fault; empty when every text of the statement can be kept. */
    static Optional<Refusal> complaint(Statement statement) {
        return Stream.concat(
                        statement.subjects().stream().map(subject -> (Object) subject.name()),
                        Stream.of(statement.predicateType(), statement.predicate()))
                .flatMap(StatementTexts::texts)
                .filter(text -> text.indexOf('\0') >= 0)
                .findFirst()
                .map(text -> new Refusal(
                        "malformed_text",
                        "A statement has no NUL characters, but one of its texts is \"%s\"."
                                .formatted(text.replace('\0', '?'))));
    }

    private static Stream<String> texts(@Nullable Object json) {
        return switch (json) {
            case String text -> Stream.of(text);
            case List<?> list -> list.stream().flatMap(StatementTexts::texts);
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .flatMap(entry ->
                                Stream.concat(Stream.of(String.valueOf(entry.getKey())), texts(entry.getValue())));
            case null, default -> Stream.of();
        };
    }
}
