package dev.chancery.console.filter;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody wants to see of a list, as {@code is:open class:contested,consensus -severity:low repo:acme/*}. Terms
 * narrow, the values of one term widen, a leading minus excludes, and {@code *} stands for any text.
 */
public record Filter<F extends Field>(List<Term<F>> terms) implements Reading<F> {

    public Filter {
        terms = List.copyOf(terms);
    }

    /** Lets everything through. */
    public static <F extends Field> Filter<F> everything() {
        return new Filter<>(List.of());
    }

    /** Lets through whatever has exactly this value. */
    public static <F extends Field> Filter<F> of(F field, String value) {
        return new Filter<>(List.of(new Term<>(field, List.of(value), false)));
    }

    /** Everything but the terms about this field. */
    public Filter<F> without(F field) {
        return new Filter<>(
                terms.stream().filter(it -> !it.field().equals(field)).toList());
    }

    /** Only this value of the field, whatever was asked about the field before. */
    public Filter<F> with(F field, String value) {
        var more = new ArrayList<>(without(field).terms());
        more.add(new Term<>(field, List.of(value), false));
        return new Filter<>(more);
    }

    /** The values of the field that are asked for and not excluded. */
    public List<String> valuesOf(F field) {
        return terms.stream()
                .filter(it -> it.field().equals(field) && !it.excluded())
                .flatMap(it -> it.values().stream())
                .toList();
    }

    /** The text that reads back as this filter. */
    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(joining(" "));
    }
}
