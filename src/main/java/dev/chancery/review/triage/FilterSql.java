package dev.chancery.review.triage;

import dev.chancery.console.filter.Conditions;
import dev.chancery.console.filter.Filter;
import java.util.UUID;

/** How a filter asks about {@code review.groups g} joined with {@code review.reviews r}. */
final class FilterSql {

    private FilterSql() {}

    static Conditions<FilterField> of(Filter<FilterField> filter) {
        return new Conditions<>(filter, FilterSql::condition);
    }

    private static String condition(FilterField field, String value, Conditions<FilterField> conditions) {
        var pattern = Conditions.pattern(value);
        return switch (field) {
            case IS -> "g.triage = " + conditions.parameter(value);
            case CLASS ->
                value.equals("none")
                        ? "g.class is null"
                        : "g.class is not distinct from " + conditions.parameter(value);
            case SEVERITY -> "g.severity = " + conditions.parameter(value);
            case REASON -> "g.triage_reason is not distinct from " + conditions.parameter(value);
            case CATEGORY -> "g.category ilike " + conditions.parameter(pattern);
            case TEXT -> "g.title ilike " + conditions.parameter("%" + pattern + "%");
            case FILE -> atTheEnd("g.file", pattern, conditions);
            case REPO -> atTheEnd("coalesce(r.repository, '')", pattern, conditions);
            case RUN -> "g.review = " + conditions.parameter(id(value)) + "::uuid";
            case PARTICIPANT -> raisedBy(conditions.parameter(pattern));
        };
    }

    /** A path is known by its last parts: {@code acme/pay} finds {@code /srv/git/acme/pay}. */
    private static String atTheEnd(String column, String pattern, Conditions<FilterField> conditions) {
        return "(%s ilike %s or %s ilike %s)"
                .formatted(column, conditions.parameter(pattern), column, conditions.parameter("%/" + pattern));
    }

    private static String raisedBy(String pattern) {
        return """
                exists (select from review.members m
                    join review.claims c on c.id = m.claim_id
                    join review.participants p on p.review = c.review and p.id = c.participant
                    where m.group_id = g.id and (p.framing ilike %1$s or p.id ilike %1$s))""".formatted(pattern);
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
