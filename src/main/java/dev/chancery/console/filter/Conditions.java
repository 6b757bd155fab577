package dev.chancery.console.filter;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;

/** A filter as a condition on the columns of a table; values only as parameters. */
public final class Conditions<F extends Field> {

    /** How a list asks about one value of one field, in SQL. */
    @FunctionalInterface
    public interface Column<F extends Field> {

        /** The condition, with values given as {@link Conditions#parameter parameters}. */
        String is(F field, String value, Conditions<F> conditions);
    }

    private final Map<String, Object> parameters = new HashMap<>();
    private final Column<F> column;
    private final String condition;

    public Conditions(Filter<F> filter, Column<F> column) {
        this.column = column;
        this.condition = filter.terms().stream().map(this::condition).collect(joining(" and "));
    }

    /** Always a condition; {@code true} when the filter lets everything through. */
    public String condition() {
        return condition.isEmpty() ? "true" : condition;
    }

    /** The values by the names the condition gives them. */
    public Map<String, Object> parameters() {
        return parameters;
    }

    /** Takes the value in, and gives the name that stands for it. */
    public String parameter(Object value) {
        var name = "filter" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    /** A value as a pattern for {@code like}: {@code *} stands for any text, everything else for itself. */
    public static String pattern(String value) {
        return value.replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_")
                .replace("*", "%");
    }

    /** What is not known is not excluded. */
    private String condition(Term<F> term) {
        var any = term.values().stream()
                .map(value -> column.is(term.field(), value, this))
                .collect(joining(" or ", "(", ")"));
        return term.excluded() ? "not coalesce(" + any + ", false)" : any;
    }
}
