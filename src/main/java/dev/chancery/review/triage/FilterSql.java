package dev.chancery.review.triage;

import static java.util.stream.Collectors.joining;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A filter as conditions on {@code review.groups g} joined with {@code review.reviews r}; values only as parameters. */
final class FilterSql {

    private final Map<String, Object> parameters = new HashMap<>();
    private final String condition;

    FilterSql(FindingFilter filter) {
        this.condition = filter.terms().stream().map(this::condition).collect(joining(" and "));
    }

    /** Always a condition; {@code true} when the filter lets everything through. */
    String condition() {
        return condition.isEmpty() ? "true" : condition;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String condition(FindingFilter.Term term) {
        var any = term.values().stream()
                .map(value -> condition(term.field(), value))
                .collect(joining(" or ", "(", ")"));
        return term.excluded() ? "not " + any : any;
    }

    private String condition(FilterField field, String value) {
        return switch (field) {
            case IS -> "g.triage = " + parameter(value);
            case CLASS -> value.equals("none") ? "g.class is null" : "g.class is not distinct from " + parameter(value);
            case SEVERITY -> "g.severity = " + parameter(value);
            case REASON -> "g.triage_reason is not distinct from " + parameter(value);
            case CATEGORY -> "g.category ilike " + parameter(pattern(value));
            case TEXT -> "g.title ilike " + parameter("%" + pattern(value) + "%");
            case FILE -> atTheEnd("g.file", value);
            case REPO -> atTheEnd("coalesce(r.repository, '')", value);
            case RUN -> "g.review = " + parameter(id(value)) + "::uuid";
            case PARTICIPANT -> raisedBy(parameter(pattern(value)));
        };
    }

    /** A path is known by its last parts: {@code acme/pay} finds {@code /srv/git/acme/pay}. */
    private String atTheEnd(String column, String value) {
        var pattern = pattern(value);
        return "(%s ilike %s or %s ilike %s)".formatted(column, parameter(pattern), column, parameter("%/" + pattern));
    }

    private static String raisedBy(String pattern) {
        return """
                exists (select from review.members m
                    join review.claims c on c.id = m.claim_id
                    join review.participants p on p.review = c.review and p.id = c.participant
                    where m.group_id = g.id and (p.framing ilike %1$s or p.id ilike %1$s))""".formatted(pattern);
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

    /** What is no id belongs to no run. */
    private static String id(String value) {
        try {
            return UUID.fromString(value).toString();
        } catch (IllegalArgumentException notAnId) {
            return new UUID(0, 0).toString();
        }
    }
}
