package dev.chancery.review.classification;

import java.util.List;

/** What a run's claims came to, in canonical order; whether wording was compared or structure alone had to do. */
public record Deliberated(List<JudgedGroup> groups, boolean byStructureAlone, String thresholdsVersion) {

    public Deliberated {
        groups = List.copyOf(groups);
    }
}
