package dev.chancery.ledger.audit;

import dev.chancery.console.filter.Field;
import dev.chancery.console.filter.FilterLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a filter can ask about an entry. */
public enum LedgerField implements Field {
    INVOCATION,
    REQUEST,
    TYPE,
    ACTOR,
    SUBJECT;

    /** Reads {@code type:review.*,task.opened -actor:service:* subject:review:<id>}. */
    public static final FilterLanguage<LedgerField> LANGUAGE = FilterLanguage.of(List.of(values()), "type:review.*");

    private static final Pattern UUID_TEXT = Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> fault(String value) {
        return this == INVOCATION && !UUID_TEXT.matcher(value).matches()
                ? Optional.of("An invocation is named by its whole id, such as " + new UUID(0, 0) + ".")
                : Optional.empty();
    }
}
