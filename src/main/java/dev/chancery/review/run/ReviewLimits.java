package dev.chancery.review.run;

import dev.chancery.review.store.Budget;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one run may take.
 *
 * @param budget from the first call until the collection stops
 * @param callLimit for the call to one participant, within the budget
 * @param lease how long a node may be silent before another takes its runs over
 * @param maxLapses how often a run may lose its node before it ends unavailable
 * @param keepWords whether the words of prompts and replies are kept with the run; nobody keeps them by default
 */
@ConfigurationProperties("chancery.review")
public record ReviewLimits(
        @DefaultValue("60s") Duration budget,
        @DefaultValue("45s") Duration callLimit,
        @DefaultValue("10s") Duration lease,
        @DefaultValue("3") int maxLapses,
        @DefaultValue("false") boolean keepWords) {

    public ReviewLimits {
        if (lease.compareTo(Duration.ofSeconds(3)) < 0) {
            throw new IllegalArgumentException("A lease is at least 3 s long, but was: " + lease);
        }
        if (maxLapses < 1) {
            throw new IllegalArgumentException(
                    "A run may lose its node at least once, but max-lapses was: " + maxLapses);
        }
    }

    /** What is stored with each review, so that a later change of configuration does not change it. */
    public Budget perRun() {
        return new Budget(budget, callLimit);
    }
}
