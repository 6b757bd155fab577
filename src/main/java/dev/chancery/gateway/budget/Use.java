package dev.chancery.gateway.budget;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** One window of one budget for one subject: what is locked together, always in this order. */
record Use(UUID budget, String subject, LocalDate startsOn) implements Comparable<Use> {

    private static final Comparator<Use> ORDER =
            Comparator.comparing(Use::budget).thenComparing(Use::subject).thenComparing(Use::startsOn);

    @Override
    public int compareTo(Use other) {
        return ORDER.compare(this, other);
    }
}
