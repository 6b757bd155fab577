package dev.chancery.review.triage;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody wants to see of all findings, as {@code is:open class:contested,consensus -severity:low repo:acme/*}.
 * Terms narrow, the values of one term widen, a leading minus excludes, {@code *} stands for any text, and a word without
 * a colon is looked for in titles.
 */
public record FindingFilter(List<Term> terms) implements FilterReading {

    /** What the inbox shows unless told otherwise. */
    public static final FindingFilter OPEN =
            new FindingFilter(List.of(new Term(FilterField.IS, List.of("open"), false)));

    public FindingFilter {
        terms = List.copyOf(terms);
    }

    /** One condition. */
    public record Term(FilterField field, List<String> values, boolean excluded) {

        public Term {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            var name = field == FilterField.TEXT ? "" : field.word() + ":";
            return (excluded ? "-" : "")
                    + name
                    + values.stream().map(Term::quoted).collect(joining(","));
        }

        private static String quoted(String value) {
            return value.chars().anyMatch(Character::isWhitespace) || value.contains(",") ? '"' + value + '"' : value;
        }
    }

    /** Everything but the terms about this field. */
    public FindingFilter without(FilterField field) {
        return new FindingFilter(
                terms.stream().filter(it -> it.field() != field).toList());
    }

    /** Only this value of the field, whatever was asked about the field before. */
    public FindingFilter with(FilterField field, String value) {
        var more = new ArrayList<>(without(field).terms());
        more.add(new Term(field, List.of(value), false));
        return new FindingFilter(more);
    }

    /** The values of the field that are asked for and not excluded. */
    public List<String> valuesOf(FilterField field) {
        return terms.stream()
                .filter(it -> it.field() == field && !it.excluded())
                .flatMap(it -> it.values().stream())
                .toList();
    }

    /** The text that reads back as this filter. */
    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(joining(" "));
    }

    static Stream<String> words() {
        return Stream.of(FilterField.values())
                .filter(it -> it != FilterField.TEXT)
                .map(FilterField::word);
    }
}
