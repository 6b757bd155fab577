package dev.chancery.review.regrouping;

import java.util.Set;
import java.util.UUID;

/**
 * These claims of a finding are about another defect.
 *
 * @param version of the finding as the reviewer saw it
 */
public record Split(UUID finding, long version, Set<UUID> claims, String reason) {

    public Split {
        claims = Set.copyOf(claims);
    }
}
