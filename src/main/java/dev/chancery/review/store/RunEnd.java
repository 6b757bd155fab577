package dev.chancery.review.store;

import dev.chancery.review.ReviewState;
import java.time.Instant;
import java.util.List;

/** How a run ended: its state, what kept it from being full, and what the grouping stood on. */
public record RunEnd(ReviewState state, List<String> causes, String groupingVersion, int claims, Instant at) {

    public RunEnd {
        if (!state.hasEnded()) {
            throw new IllegalArgumentException("A run does not end as " + state + ".");
        }
        causes = List.copyOf(causes);
    }
}
