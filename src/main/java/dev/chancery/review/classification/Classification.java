package dev.chancery.review.classification;

import dev.chancery.review.FindingClass;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Classes a group by who of the participants that answered raised it and who explicitly contradicted it. A pure function
 * of the three sets; participants that did not answer count for nothing.
 */
public final class Classification {

    private Classification() {}

    /**
     * Empty when fewer than two participants answered, since one voice neither agrees nor disagrees, or when none of them
     * raised the group. Raising and contradicting at once counts as raising.
     */
    public static Optional<FindingClass> of(
            Collection<String> raisedBy, Collection<String> contradictedBy, Collection<String> answered) {
        var voices = Set.copyOf(answered);
        var raised = among(voices, raisedBy);
        var contradicted = among(voices, contradictedBy);
        contradicted.removeAll(raised);
        if (voices.size() < 2 || raised.isEmpty()) {
            return Optional.empty();
        }
        if (!contradicted.isEmpty()) {
            return Optional.of(FindingClass.CONTESTED);
        }
        if (raised.size() == voices.size()) {
            return Optional.of(FindingClass.CONSENSUS);
        }
        return Optional.of(2 * raised.size() > voices.size() ? FindingClass.MAJORITY : FindingClass.MINORITY);
    }

    private static Set<String> among(Set<String> voices, Collection<String> some) {
        var those = new HashSet<>(some);
        those.retainAll(voices);
        return those;
    }
}
