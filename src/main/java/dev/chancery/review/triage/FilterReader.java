package dev.chancery.review.triage;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads the text of a filter. Any text gives an answer. */
public final class FilterReader {

    private static final int LENGTH = 1000;
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"?|([^,\"]+)");

    private FilterReader() {}

    /** The filter this text is; a blank text is the filter that lets everything through. */
    public static FilterReading read(String text) {
        if (text.length() > LENGTH) {
            return new FilterReading.Misread("", "A filter is at most " + LENGTH + " characters long.");
        }
        var terms = new ArrayList<FindingFilter.Term>();
        var words = WORD.matcher(text);
        while (words.find()) {
            switch (term(words.group())) {
                case Understood(FindingFilter.Term term) -> terms.add(term);
                case NotUnderstood(FilterReading.Misread misread) -> {
                    return misread;
                }
            }
        }
        return new FindingFilter(terms);
    }

    private sealed interface Reading {}

    private record Understood(FindingFilter.Term term) implements Reading {}

    private record NotUnderstood(FilterReading.Misread misread) implements Reading {}

    private static Reading term(String word) {
        var excluded = word.startsWith("-") && word.length() > 1;
        var rest = excluded ? word.substring(1) : word;
        var colon = rest.indexOf(':');
        if (colon <= 0 || rest.startsWith("\"")) {
            return new Understood(new FindingFilter.Term(FilterField.TEXT, List.of(rest.replace("\"", "")), excluded));
        }
        var field = FilterField.named(rest.substring(0, colon));
        return field.isEmpty()
                ? misread(
                        word,
                        "There is nothing called " + rest.substring(0, colon) + " to filter by. Try "
                                + FindingFilter.words().collect(joining(", ")) + ".")
                : term(word, field.get(), values(rest.substring(colon + 1)), excluded);
    }

    private static Reading term(String word, FilterField field, List<String> values, boolean excluded) {
        if (values.isEmpty()) {
            return misread(word, field.word() + ": needs a value" + suggestion(field) + ".");
        }
        if (field.choices().isEmpty()) {
            return new Understood(new FindingFilter.Term(field, values, excluded));
        }
        var lower = values.stream().map(it -> it.toLowerCase(Locale.ROOT)).toList();
        for (var value : lower) {
            if (!field.choices().contains(value)) {
                return misread(word, field.word() + ": cannot be " + value + suggestion(field) + ".");
            }
        }
        return new Understood(new FindingFilter.Term(field, lower, excluded));
    }

    private static List<String> values(String text) {
        var values = new ArrayList<String>();
        var matcher = VALUE.matcher(text);
        while (matcher.find()) {
            var value = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (!value.isBlank()) {
                values.add(value.strip());
            }
        }
        return values;
    }

    private static String suggestion(FilterField field) {
        return field.choices().isEmpty() ? "" : "; it is " + String.join(", ", field.choices());
    }

    private static Reading misread(String word, String sentence) {
        return new NotUnderstood(new FilterReading.Misread(word, sentence));
    }
}
