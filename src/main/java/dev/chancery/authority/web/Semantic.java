package dev.chancery.authority.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a batch of AuthZEN evaluations ends early. */
enum Semantic {
    EXECUTE_ALL,
    DENY_ON_FIRST_DENY,
    PERMIT_ON_FIRST_PERMIT;

    static final List<String> LABELS =
            Arrays.stream(values()).map(Semantic::label).toList();

    /** All are executed unless the options say otherwise; empty where they say what we do not know. */
    static Optional<Semantic> of(@Nullable Object options) {
        var wanted = options instanceof Map<?, ?> members ? members.get("evaluations_semantic") : null;
        return wanted == null
                ? Optional.of(EXECUTE_ALL)
                : Arrays.stream(values())
                        .filter(it -> it.label().equals(wanted))
                        .findFirst();
    }

    boolean endsAfter(boolean decision) {
        return switch (this) {
            case EXECUTE_ALL -> false;
            case DENY_ON_FIRST_DENY -> !decision;
            case PERMIT_ON_FIRST_PERMIT -> decision;
        };
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
