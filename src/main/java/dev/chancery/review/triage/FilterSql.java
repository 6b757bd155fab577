package dev.chancery.review.triage;

import dev.chancery.console.filter.Conditions;
import dev.chancery.console.filter.Filter;
import dev.chancery.kernel.UuidText;
import dev.chancery.review.FindingClass;
import dev.chancery.review.Triage;
import dev.chancery.review.store.RunField;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * How a filter asks about {@code review.groups g}. States and classes are written
 * out, as the indexes of the inbox are made for single ones of them.
 */
final class FilterSql {

    private final Instant now;

    private FilterSql(Instant now) {
        this.now = now;
    }

    static Conditions<FilterField> of(Filter<FilterField> filter, Instant now) {
        return new Conditions<>(filter, new FilterSql(now)::condition);
    }

    private String condition(FilterField field, String value, Conditions<FilterField> conditions) {
        var pattern = Conditions.pattern(value);
        return switch (field) {
            case IS -> is(value);
            case CLASS ->
                value.equals("none")
                        ? "g.class is null"
                        : "g.class = '"
                                + FindingClass.valueOf(value.toUpperCase(Locale.ROOT))
                                        .label() + "'";
            case SEVERITY -> "g.severity = " + conditions.parameter(value);
            case REASON -> "g.triage_reason = " + conditions.parameter(value);
            case MET -> value.equals("new") ? "g.recurrence is null" : "g.recurrence = " + conditions.parameter(value);
            case CATEGORY -> "g.category ilike " + conditions.parameter(pattern);
            case BY -> "g.triage_by ilike " + conditions.parameter("%" + pattern + "%");
            case TEXT -> "g.title ilike " + conditions.parameter("%" + pattern + "%");
            case FILE -> atTheEnd("g.file", pattern, conditions);
            case REPO ->
                "exists (select from review.reviews r where r.id = g.review and %s)"
                        .formatted(atTheEnd(RunField.REPOSITORY, pattern, conditions));
            case RUN ->
                UuidText.parse(value)
                        .map(id -> "g.review = " + conditions.parameter(id))
                        .orElse("false");
            case AGE -> age(value, conditions);
            case PARTICIPANT -> raisedBy("""
                    join review.participants p on p.review = c.review and p.id = c.participant
                    where m.group_id = g.id and (p.framing ilike %1$s or p.id ilike %1$s)""", conditions.parameter(pattern));
            case RULE -> raisedBy("where m.group_id = g.id and c.rule ilike %1$s", conditions.parameter(pattern));
        };
    }

    /** What a later review met again is open there, and only there. */
    private static String is(String value) {
        return value.equals("superseded")
                ? "not g.latest"
                : "(g.latest and g.triage = '"
                        + Triage.State.valueOf(value.toUpperCase(Locale.ROOT)).label() + "')";
    }

    /** Nothing is found before it is first seen, so what is young stands where the newest are. */
    private String age(String value, Conditions<FilterField> conditions) {
        return Age.read(value)
                .map(age -> {
                    var since = conditions.parameter(OffsetDateTime.ofInstant(age.since(now), ZoneOffset.UTC));
                    return age.younger()
                            ? "(g.first_seen > " + since + " and g.found_at > " + since + ")"
                            : "g.first_seen < " + since;
                })
                .orElse("false");
    }

    /** A path is known by its last parts: {@code acme/pay} finds {@code /srv/git/acme/pay}. */
    private static String atTheEnd(String column, String pattern, Conditions<FilterField> conditions) {
        return pattern.startsWith("%")
                ? column + " ilike " + conditions.parameter(pattern)
                : "(%1$s ilike %2$s or %1$s ilike %3$s)"
                        .formatted(column, conditions.parameter(pattern), conditions.parameter("%/" + pattern));
    }

    private static String raisedBy(String condition, String pattern) {
        return """
                exists (select from review.members m
                    join review.claims c on c.id = m.claim_id
                    %s)""".formatted(condition.formatted(pattern));
    }
}
