package dev.chancery.console.filter;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the text of a filter over the fields of one list. Any text gives an answer. */
public final class FilterLanguage<F extends Field> {

    private static final int LENGTH = 1000;
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"?|([^,\"]+)");

    private final List<F> fields;
    private final Optional<F> bare;
    private final String example;

    private FilterLanguage(List<F> fields, Optional<F> bare, String example) {
        this.fields = List.copyOf(fields);
        this.bare = bare;
        this.example = example;
    }

    /** A language in which every word names its field, as in the example. */
    public static <F extends Field> FilterLanguage<F> of(List<F> fields, String example) {
        return new FilterLanguage<>(fields, Optional.empty(), example);
    }

    /** A language in which a word without a colon asks about the one field that has no word of its own. */
    public static <F extends Field> FilterLanguage<F> withText(List<F> fields, F text) {
        return new FilterLanguage<>(fields, Optional.of(text), "");
    }

    /** The filter this text is; a blank text is the filter that lets everything through. */
    public Reading<F> read(String text) {
        if (text.length() > LENGTH) {
            return new Misread<>("", "A filter is at most " + LENGTH + " characters long.");
        }
        var terms = new ArrayList<Term<F>>();
        var words = WORD.matcher(text);
        while (words.find()) {
            switch (word(words.group())) {
                case Filter<F>(var more) -> terms.addAll(more);
                case Misread<F> misread -> {
                    return misread;
                }
            }
        }
        return new Filter<>(terms);
    }

    private Reading<F> word(String word) {
        var excluded = word.startsWith("-") && word.length() > 1;
        var rest = excluded ? word.substring(1) : word;
        var colon = rest.indexOf(':');
        if (colon <= 0 || rest.startsWith("\"")) {
            return bare(word, new Wanted(rest.replace("\"", ""), excluded));
        }
        return named(rest.substring(0, colon))
                .map(field -> term(word, new Term<>(field, values(rest.substring(colon + 1)), excluded)))
                .orElseGet(() -> misread(word, noField(rest.substring(0, colon))));
    }

    private record Wanted(String text, boolean excluded) {}

    private Reading<F> bare(String word, Wanted wanted) {
        return bare.<Reading<F>>map(
                        it -> new Filter<>(List.of(new Term<>(it, List.of(wanted.text()), wanted.excluded()))))
                .orElseGet(() -> misread(word, sayWhere()));
    }

    private Reading<F> term(String word, Term<F> term) {
        var field = term.field();
        if (term.values().isEmpty()) {
            return misread(word, field.word() + ": needs a value" + suggestion(field) + ".");
        }
        var values = field.choices().isEmpty()
                ? term.values()
                : term.values().stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        return values.stream()
                .flatMap(it -> fault(field, it).stream())
                .findFirst()
                .map(it -> misread(word, it))
                .orElseGet(() -> new Filter<>(List.of(new Term<>(field, values, term.excluded()))));
    }

    private Optional<String> fault(F field, String value) {
        return field.choices().isEmpty() || field.choices().contains(value)
                ? field.fault(value)
                : Optional.of(field.word() + ": cannot be " + value + suggestion(field) + ".");
    }

    private Optional<F> named(String word) {
        return named().filter(it -> it.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private Stream<F> named() {
        return fields.stream().filter(it -> !it.word().isEmpty());
    }

    private String noField(String name) {
        return bare.isEmpty() ? sayWhere() : "There is nothing called " + name + " to filter by. Try " + words() + ".";
    }

    private String sayWhere() {
        return "Say where to look for it: " + words() + ", as in " + example;
    }

    private String words() {
        return named().map(Field::word).collect(joining(", "));
    }

    private static String suggestion(Field field) {
        return field.choices().isEmpty() ? "" : "; it is " + String.join(", ", field.choices());
    }

    private Reading<F> misread(String word, String sentence) {
        return new Misread<>(word, sentence);
    }

    private static List<String> values(String text) {
        return VALUE.matcher(text)
                .results()
                .map(it -> it.group(1) != null ? it.group(1) : it.group(2))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .toList();
    }
}
