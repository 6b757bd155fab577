package dev.chancery.review.grouping;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The claims that mean one defect, in canonical order; a judgement for each link that holds them together, strongest
 * first; and one for each group it was nearly joined with, whose first claim is of this group.
 */
public record ClaimGroup(List<Claim> claims, List<Judgement> merges, List<Judgement> nearMisses) {

    public ClaimGroup {
        claims = List.copyOf(claims);
        merges = List.copyOf(merges);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Who raised it. */
    public SortedSet<String> participants() {
        return claims.stream().map(Claim::participant).collect(Collectors.toCollection(TreeSet::new));
    }
}
