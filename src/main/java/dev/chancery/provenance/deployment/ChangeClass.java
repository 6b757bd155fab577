package dev.chancery.provenance.deployment;

import java.util.Locale;
import java.util.stream.Stream;

/** The classes of change, from the easiest to go back over to the hardest, and what going back over one means. */
public enum ChangeClass {
    STATELESS("Run the earlier artifact again; nothing else changes."),
    CONTROL_PLANE("Run the earlier artifact again, and check what it controls: its settings may have moved on."),
    DATA_PLANE("Drain traffic first; the earlier artifact may not read what the later one wrote."),
    STATEFUL("State written since stays as the later artifact left it; check that the earlier one can read it."),
    MIXED("Several kinds of change at once: follow the notes of each."),
    MIGRATION("The data was migrated: going back takes the reverse migration, or a restore where there is none."),
    UNKNOWN("No verified change class says what it was: treat it as a migration.");

    private final String meaning;

    ChangeClass(String meaning) {
        this.meaning = meaning;
    }

    /** The class with this label; unknown for any other text. */
    static ChangeClass labelled(String label) {
        return Stream.of(values())
                .filter(it -> it.label().equals(label))
                .findFirst()
                .orElse(UNKNOWN);
    }

    /** As in statements: {@code data-plane}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What going back over such a change means, in a sentence. */
    public String meaning() {
        return meaning;
    }
}
