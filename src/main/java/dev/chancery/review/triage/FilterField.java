package dev.chancery.review.triage;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a filter can ask about a finding, and the values it can ask for. */
public enum FilterField {
    IS("is", "open confirmed duplicate dismissed snoozed"),
    CLASS("class", "contested consensus majority minority none"),
    SEVERITY("severity", "critical high medium low"),
    REASON("reason", "false_positive wont_fix accepted_risk test_code"),
    PARTICIPANT("participant", ""),
    CATEGORY("category", ""),
    REPO("repo", ""),
    FILE("file", ""),
    RUN("run", ""),
    TEXT("text", "");

    private final String word;
    private final String choices;

    FilterField(String word, String choices) {
        this.word = word;
        this.choices = choices;
    }

    /** How it is written before the colon. */
    public String word() {
        return word;
    }

    /** The only values it takes, or none when it takes any text. */
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" "));
    }

    static Optional<FilterField> named(String word) {
        return Arrays.stream(values())
                .filter(it -> it.word.equals(word.toLowerCase(Locale.ROOT)))
                .findFirst();
    }
}
