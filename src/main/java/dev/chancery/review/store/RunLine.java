package dev.chancery.review.store;

import dev.chancery.review.ReviewId;
import dev.chancery.review.ReviewState;
import java.time.Instant;
import java.util.Optional;

/** A review as one line of a list. */
public record RunLine(
        ReviewId id,
        String title,
        Optional<String> repository,
        Optional<String> headCommit,
        ReviewState state,
        boolean sample,
        boolean simulated,
        String submittedBy,
        Instant submittedAt,
        Optional<Instant> endedAt,
        int participants,
        int answered,
        int findings,
        int openFindings) {}
