package dev.chancery.console.export;

import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * One column of an exported list. A value is a text, number or truth value, or anything whose text says it, such as an
 * id or an instant (ISO 8601, UTC); an {@link Optional} stands for what may be missing, a collection for several values.
 *
 * @param name in snake case, as the head of a CSV column and the key of a JSON object
 */
public record Column<R>(String name, Function<R, Object> value) {

    /** What the row has in this column: a text, number or truth value, a list of those, or empty. */
    Optional<Object> of(R row) {
        return plain(value.apply(row));
    }

    private static Optional<Object> plain(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.flatMap(Column::plain);
            case Collection<?> several ->
                Optional.of(several.stream()
                        .map(Column::plain)
                        .flatMap(Optional::stream)
                        .toList());
            case Number number -> Optional.of(number);
            case Boolean truth -> Optional.of(truth);
            default -> Optional.of(value.toString());
        };
    }
}
