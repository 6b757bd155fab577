package dev.chancery.gateway.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** How long a budget lasts until it begins anew; days and months are those of UTC, the same for every node. */
public enum Period {
    DAY,
    MONTH;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Period parse(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }

    /** The first day of the window this moment is in. */
    LocalDate windowOf(Instant moment) {
        var day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        return this == DAY ? day : day.withDayOfMonth(1);
    }

    /** How long until the window this moment is in ends. */
    public Duration untilNext(Instant moment) {
        var start = windowOf(moment);
        var next = this == DAY ? start.plusDays(1) : start.plusMonths(1);
        return Duration.between(moment, next.atStartOfDay().toInstant(ZoneOffset.UTC));
    }
}
