package dev.chancery.ledger.audit;

import dev.chancery.console.filter.Field;
import dev.chancery.console.filter.FilterLanguage;
import dev.chancery.kernel.UuidText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What a filter can ask about an entry. */
public enum LedgerField implements Field {
    INVOCATION,
    REQUEST,
    TYPE,
    ACTOR,
    SUBJECT;

    /** Reads {@code type:review.*,task.opened -actor:service:* subject:review:<id>}. */
    public static final FilterLanguage<LedgerField> LANGUAGE = FilterLanguage.of(List.of(values()), "type:review.*");

    @Override
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Optional<String> fault(String value) {
        return this == INVOCATION && UuidText.parse(value).isEmpty()
                ? Optional.of("An invocation is named by its whole id, such as " + new UUID(0, 0) + ".")
                : Optional.empty();
    }
}
