package dev.chancery.review.classification;

import dev.chancery.review.Contradiction;
import dev.chancery.review.FindingClass;
import dev.chancery.review.grouping.ClaimGroup;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A group with its class, and those who contradict it in canonical order. */
public record JudgedGroup(ClaimGroup group, Optional<FindingClass> classified, List<Contradiction> contradictions) {

    public JudgedGroup {
        contradictions = List.copyOf(contradictions);
    }

    /** How many participants contradict it. */
    public int contradicting() {
        return contradictions.stream()
                .map(Contradiction::participant)
                .collect(Collectors.toSet())
                .size();
    }
}
