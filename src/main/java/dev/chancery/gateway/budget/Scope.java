package dev.chancery.gateway.budget;

import java.util.Locale;

/** Whose spending a budget bounds. */
public enum Scope {
    EVERYONE("Everyone together"),
    PERSON("Person"),
    AGENT("Agent"),
    CLIENT("API token"),
    TASK("Task"),
    MODEL("Model");

    private final String title;

    Scope(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** As the table spells it: {@code person}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
