package dev.chancery.review.store;

import dev.chancery.review.ReviewId;
import java.util.Optional;

/** All that any node needs to know to work on a review. */
public record RunOrder(
        ReviewId id,
        String title,
        ExactChange change,
        Mandate mandate,
        Budget budget,
        Optional<Terms> terms,
        int lapses,
        Lease lease) {

    /** Whether the words of prompts and replies are kept. */
    public boolean keepsWords() {
        return terms.filter(Terms::keepsWords).isPresent();
    }
}
