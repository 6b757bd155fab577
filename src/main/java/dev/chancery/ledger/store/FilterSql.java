package dev.chancery.ledger.store;

import dev.chancery.console.filter.Conditions;
import dev.chancery.console.filter.Filter;
import dev.chancery.ledger.audit.LedgerField;
import java.util.UUID;

/** How a filter asks about the columns of an entry. */
final class FilterSql {

    private FilterSql() {}

    static Conditions<LedgerField> of(Filter<LedgerField> filter) {
        return new Conditions<>(filter, FilterSql::condition);
    }

    private static String condition(LedgerField field, String value, Conditions<LedgerField> conditions) {
        return switch (field) {
            case INVOCATION -> "invocation = " + conditions.parameter(UUID.fromString(value));
            case REQUEST, TYPE, ACTOR, SUBJECT ->
                value.contains("*")
                        ? field.word() + " like " + conditions.parameter(Conditions.pattern(value))
                        : field.word() + " = " + conditions.parameter(value);
        };
    }
}
