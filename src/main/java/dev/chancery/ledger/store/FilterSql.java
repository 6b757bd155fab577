package dev.chancery.ledger.store;

import static java.util.stream.Collectors.joining;

import dev.chancery.ledger.audit.LedgerField;
import dev.chancery.ledger.audit.LedgerFilter;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A filter as conditions on the columns of an entry; values only as parameters. */
final class FilterSql {

    private final Map<String, Object> parameters = new HashMap<>();
    private final String condition;

    FilterSql(LedgerFilter filter) {
        this.condition = filter.terms().stream().map(this::condition).collect(joining(" and "));
    }

    /** Always a condition; {@code true} when the filter lets everything through. */
    String condition() {
        return condition.isEmpty() ? "true" : condition;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String condition(LedgerFilter.Term term) {
        var any = term.values().stream()
                .map(value -> condition(term.field(), value))
                .collect(joining(" or ", "(", ")"));
        return term.excluded() ? "not coalesce(" + any + ", false)" : any;
    }

    private String condition(LedgerField field, String value) {
        return switch (field) {
            case INVOCATION -> "invocation = " + parameter(UUID.fromString(value));
            case REQUEST, TYPE, ACTOR, SUBJECT ->
                value.contains("*")
                        ? field.word() + " like " + parameter(pattern(value))
                        : field.word() + " = " + parameter(value);
        };
    }

    private String parameter(Object value) {
        var name = "filter" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private static String pattern(String value) {
        return value.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("*", "%");
    }
}
