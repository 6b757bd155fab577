package dev.chancery.gateway.budget;

import java.util.UUID;

/**
 * A cap on spending within a window.
 *
 * @param subject an id, or {@code *} for each of the scope that has no budget of its own
 * @param cap in the unit's own count
 * @param edition raised by every change
 */
public record Budget(
        UUID id, Scope scope, String subject, String label, Unit unit, Period period, long cap, int edition) {

    /** Stands for each one of its scope. */
    public static final String EACH = "*";

    /** The same after its cap was changed. */
    Budget withCap(long other) {
        return new Budget(id, scope, subject, label, unit, period, other, edition + 1);
    }

    public boolean isForEach() {
        return subject.equals(EACH);
    }
}
