package dev.chancery.console.filter;

import java.util.List;
import java.util.Optional;

/** What a filter can ask about; each list has an enum of them. */
public interface Field {

    /** How it is written before the colon. */
    String word();

    /** The only values it takes, in lower case, or none when it takes any text. */
    default List<String> choices() {
        return List.of();
    }

    /** Why this value cannot be asked for, in a sentence. */
    default Optional<String> fault(String value) {
        return Optional.empty();
    }
}
