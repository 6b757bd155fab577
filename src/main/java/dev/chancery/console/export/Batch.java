package dev.chancery.console.export;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Some rows of a list, and from where the next ones follow if there may be any. */
public record Batch<R, C>(List<R> rows, Optional<C> next) {

    public Batch {
        rows = List.copyOf(rows);
    }

    /** Of a list that was asked for so many rows: when it gave as many, more follow after the last. */
    public static <R, C> Batch<R, C> ofSize(int wanted, List<R> rows, Function<R, C> place) {
        return new Batch<>(rows, rows.size() < wanted ? Optional.empty() : Optional.of(place.apply(rows.getLast())));
    }
}
