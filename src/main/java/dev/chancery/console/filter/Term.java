package dev.chancery.console.filter;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** One condition: the field has one of these values, or none of them when excluded. */
public record Term<F extends Field>(F field, List<String> values, boolean excluded) {

    public Term {
        values = List.copyOf(values);
    }

    /** The text that reads back as this term; a field without a word is written by its value alone. */
    @Override
    public String toString() {
        var name = field.word().isEmpty() ? "" : field.word() + ":";
        return (excluded ? "-" : "") + name + values.stream().map(Term::quoted).collect(joining(","));
    }

    private static String quoted(String value) {
        return value.chars().anyMatch(it -> Character.isWhitespace(it) || it == ',') ? '"' + value + '"' : value;
    }
}
