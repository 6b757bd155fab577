package dev.chancery.review.store;

import java.time.Duration;

/** How long the participants of one run may take together, and how long one call may. */
public record Budget(Duration total, Duration call) {

    public Budget {
        if (!total.isPositive() || !call.isPositive()) {
            throw new IllegalArgumentException("A budget is longer than nothing, but was: " + total + " and " + call);
        }
        call = call.compareTo(total) > 0 ? total : call;
    }
}
