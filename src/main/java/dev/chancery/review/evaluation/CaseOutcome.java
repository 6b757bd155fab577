package dev.chancery.review.evaluation;

import java.util.List;

/** What one case came to: its sums, and what is worth reading about it, a sentence each. */
record CaseOutcome(Tally tally, List<String> notes) {

    CaseOutcome {
        notes = List.copyOf(notes);
    }
}
