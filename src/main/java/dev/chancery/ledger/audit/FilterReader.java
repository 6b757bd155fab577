package dev.chancery.ledger.audit;

import dev.chancery.ledger.audit.FilterReading.Misread;
import dev.chancery.ledger.audit.LedgerFilter.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Reads the text of a filter. Any text gives an answer. */
public final class FilterReader {

    private static final int LENGTH = 1000;
    private static final Pattern WORD = Pattern.compile("(?:[^\\s\"]|\"[^\"]*\"?)+");
    private static final Pattern VALUE = Pattern.compile("\"([^\"]*)\"?|([^,\"]+)");
    private static final Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FilterReader() {}

    /** The filter this text is; a blank text is the filter that lets everything through. */
    public static FilterReading read(String text) {
        if (text.length() > LENGTH) {
            return new Misread("", "A filter is at most " + LENGTH + " characters long.");
        }
        var terms = new ArrayList<Term>();
        var words = WORD.matcher(text);
        while (words.find()) {
            switch (term(words.group())) {
                case LedgerFilter(var more) -> terms.addAll(more);
                case Misread misread -> {
                    return misread;
                }
            }
        }
        return new LedgerFilter(terms);
    }

    private static FilterReading term(String word) {
        var excluded = word.startsWith("-");
        var rest = excluded ? word.substring(1) : word;
        var colon = rest.indexOf(':');
        var name = colon < 0 ? "" : rest.substring(0, colon);
        var field = LedgerField.named(name);
        if (field.isEmpty()) {
            return new Misread(word, "Say where to look for it: " + LedgerField.words() + ", as in type:review.*");
        }
        return term(word, new Term(field.get(), values(rest.substring(colon + 1)), excluded));
    }

    private static FilterReading term(String word, Term term) {
        if (term.values().isEmpty()) {
            return new Misread(word, term.field().word() + ": needs a value.");
        }
        if (term.field() == LedgerField.INVOCATION && !term.values().stream().allMatch(FilterReader::isId)) {
            return new Misread(word, "An invocation is named by its whole id, such as " + new UUID(0, 0) + ".");
        }
        return new LedgerFilter(List.of(term));
    }

    private static boolean isId(String text) {
        return UUID_TEXT.matcher(text).matches();
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
