package dev.chancery.review.triage;

import dev.chancery.console.filter.Field;
import dev.chancery.console.filter.Filter;
import dev.chancery.console.filter.FilterLanguage;
import java.util.List;
import java.util.Optional;

/** What a filter can ask about a finding, and the values it can ask for. */
public enum FilterField implements Field {
    IS("is", "open confirmed duplicate dismissed snoozed superseded"),
    CLASS("class", "contested consensus majority minority none"),
    SEVERITY("severity", "critical high medium low"),
    REASON("reason", "false_positive wont_fix accepted_risk test_code"),
    /** How it stands to earlier reviews: {@code new} when none has met it. */
    MET("met", "new again inherited reappeared changed"),
    PARTICIPANT("participant", ""),
    CATEGORY("category", ""),
    RULE("rule", ""),
    REPO("repo", ""),
    FILE("file", ""),
    RUN("run", ""),
    /** Who gave the answer that holds. */
    BY("by", ""),
    /** The time since it was met first, as {@code <7d} or {@code >12h}. */
    AGE("age", "") {
        @Override
        public Optional<String> fault(String value) {
            return Age.read(value).isPresent()
                    ? Optional.empty()
                    : Optional.of("age: is a time with < or >, as in age:<7d or age:>12h, but was " + value + ".");
        }
    },
    /** The title; what has no colon asks about it. */
    TEXT("", "");

    /**
     * Reads {@code is:open class:contested,consensus -severity:low repo:acme/*}; a word without a colon is looked for in
     * titles.
     */
    public static final FilterLanguage<FilterField> LANGUAGE = FilterLanguage.withText(List.of(values()), TEXT);

    /** What the inbox shows unless told otherwise. */
    public static final Filter<FilterField> OPEN = Filter.of(IS, "open");

    private final String word;
    private final String choices;

    FilterField(String word, String choices) {
        this.word = word;
        this.choices = choices;
    }

    @Override
    public String word() {
        return word;
    }

    @Override
    public List<String> choices() {
        return choices.isEmpty() ? List.of() : List.of(choices.split(" "));
    }
}
