package dev.chancery.provenance.release;

import dev.chancery.attest.Statement;
import java.util.List;
import java.util.Map;

/** Reads who took part in a review from its verdict. */
final class Participants {

    private Participants() {}

    /** Whether a model is among them; a participant of no stated kind counts as one. */
    static boolean nameAModel(Statement verdict) {
        return verdict.predicate().get("participants") instanceof List<?> participants
                && participants.stream()
                        .anyMatch(it -> !(it instanceof Map<?, ?> map) || !"analyzer".equals(map.get("kind")));
    }

    static boolean isOfTheSameReview(Map<String, Object> participation, Statement verdict) {
        var review = verdict.predicate().get("reviewId");
        return review != null && review.equals(participation.get("reviewId"));
    }
}
