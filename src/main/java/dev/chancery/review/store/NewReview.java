package dev.chancery.review.store;

import dev.chancery.review.ReviewId;
import java.time.Instant;
import java.util.List;

/** A review that is about to be stored. */
public record NewReview(
        ReviewId id,
        String title,
        ExactChange change,
        ChangeSize size,
        Mandate mandate,
        Budget budget,
        List<Participant> participants,
        boolean sample,
        Instant at) {

    public NewReview {
        participants = List.copyOf(participants);
    }
}
