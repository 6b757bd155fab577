package dev.chancery.review.store;

import dev.chancery.review.ReviewId;
import java.time.Instant;
import java.util.List;

/** A review that is about to be stored, with what reports that came with it say. */
public record NewReview(
        ReviewId id,
        String title,
        ExactChange change,
        ChangeSize size,
        Mandate mandate,
        Budget budget,
        Terms terms,
        List<Participant> participants,
        List<Answer> answers,
        boolean sample,
        Instant at) {

    public NewReview {
        participants = List.copyOf(participants);
        answers = List.copyOf(answers);
    }
}
