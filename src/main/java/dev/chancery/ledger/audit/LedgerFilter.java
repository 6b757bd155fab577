package dev.chancery.ledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * What somebody wants to see of all entries, as {@code type:review.*,task.opened -actor:service:* subject:review:<id>}.
 * Terms narrow, the values of one term widen, a leading minus excludes, and {@code *} stands for any text.
 */
public record LedgerFilter(List<Term> terms) implements FilterReading {

    /** Lets every entry through. */
    public static final LedgerFilter EVERYTHING = new LedgerFilter(List.of());

    public LedgerFilter {
        terms = List.copyOf(terms);
    }

    /** One condition. */
    public record Term(LedgerField field, List<String> values, boolean excluded) {

        public Term {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return (excluded ? "-" : "")
                    + field.word()
                    + ":"
                    + values.stream().map(Term::quoted).collect(joining(","));
        }

        private static String quoted(String value) {
            return value.chars().anyMatch(it -> Character.isWhitespace(it) || it == ',') ? '"' + value + '"' : value;
        }
    }

    /** The entries whose field has exactly this value. */
    public static LedgerFilter of(LedgerField field, String value) {
        return new LedgerFilter(List.of(new Term(field, List.of(value), false)));
    }

    /** The text that reads back as this filter. */
    @Override
    public String toString() {
        return terms.stream().map(Term::toString).collect(joining(" "));
    }
}
