package dev.chancery.review.triage;

import dev.chancery.review.GroupReport;
import dev.chancery.review.ReviewReport;
import dev.chancery.review.store.RunFacts;
import java.util.List;

/** All that is needed to decide on one finding; the review comes without its other groups. */
public record Dossier(GroupReport group, ReviewReport review, RunFacts facts, List<PastAct> history) {

    public Dossier {
        history = List.copyOf(history);
    }
}
