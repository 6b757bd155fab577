package dev.chancery.review.store;

import dev.chancery.review.Contradiction;
import java.util.List;
import java.util.UUID;

/** Who contradicts a group that is about to be stored, and the subject under which it may have been looked at again. */
public record NewContest(UUID group, String subject, List<Contradiction> contradictions) {

    public NewContest {
        contradictions = List.copyOf(contradictions);
    }
}
