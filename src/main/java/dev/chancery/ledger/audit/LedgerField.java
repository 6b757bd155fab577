package dev.chancery.ledger.audit;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a filter can ask about an entry. */
public enum LedgerField {
    INVOCATION,
    REQUEST,
    TYPE,
    ACTOR,
    SUBJECT;

    /** How it is written before the colon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<LedgerField> named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word().equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(LedgerField::word).collect(joining(", "));
    }
}
