package dev.chancery.review.store;

import dev.chancery.console.filter.Conditions;
import dev.chancery.console.filter.Field;
import dev.chancery.console.filter.FilterLanguage;
import java.util.List;

/** What a filter can ask about a review. */
public enum RunField implements Field {
    STATE("state", "queued running full reduced advisory unavailable"),
    IS("is", "running ended sample simulated"),
    REPO("repo", ""),
    COMMIT("commit", ""),
    BY("by", ""),
    /** The title; what has no colon asks about it. */
    TEXT("", "");

    /** A repository as a path, wherever it is; indexed in this form. */
    public static final String REPOSITORY = "replace(coalesce(r.repository, ''), ':', '/')";

    /** Reads {@code state:reduced repo:acme/* -is:sample}; a word without a colon is looked for in titles. */
    public static final FilterLanguage<RunField> LANGUAGE = FilterLanguage.withText(List.of(values()), TEXT);

    private final String word;
    private final String choices;

    RunField(String word, String choices) {
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

    /** The condition on {@code review.reviews r}. */
    static String condition(RunField field, String value, Conditions<RunField> conditions) {
        var pattern = Conditions.pattern(value);
        return switch (field) {
            case STATE -> "r.state = " + conditions.parameter(value);
            case IS -> is(value);
            case REPO -> repository(pattern, conditions);
            case COMMIT -> "r.head_commit like " + conditions.parameter(pattern + "%");
            case BY -> "r.actor_name ilike " + conditions.parameter(pattern);
            case TEXT -> "r.title ilike " + conditions.parameter("%" + pattern + "%");
        };
    }

    private static String is(String value) {
        return switch (value) {
            case "running" -> "r.ended_at is null";
            case "ended" -> "r.ended_at is not null";
            case "sample" -> "r.sample";
            default -> "r.simulated";
        };
    }

    /** A path is known by its last parts, and what is elsewhere by its name alone. */
    private static String repository(String pattern, Conditions<RunField> conditions) {
        return "(%1$s ilike %2$s or %1$s ilike %3$s)"
                .formatted(REPOSITORY, conditions.parameter(pattern), conditions.parameter("%/" + pattern));
    }
}
