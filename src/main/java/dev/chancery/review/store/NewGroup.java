package dev.chancery.review.store;

import dev.chancery.review.FindingClass;
import dev.chancery.review.GroupReport.Reason;
import dev.chancery.review.Severity;
import dev.chancery.review.lineage.Trace;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A group that is about to be stored, with the claims it joins and what spoke for and against joining. */
public record NewGroup(
        UUID id,
        Optional<FindingClass> classified,
        Severity severity,
        String category,
        Place place,
        String title,
        String fingerprint,
        Trace trace,
        List<UUID> claims,
        List<Reason> reasons,
        List<Reason> nearMisses) {

    public NewGroup {
        claims = List.copyOf(claims);
        reasons = List.copyOf(reasons);
        nearMisses = List.copyOf(nearMisses);
    }

    /** Where a group is: lines of the new side of a file, both included. */
    public record Place(String file, int startLine, int endLine) {}
}
