package dev.chancery.review.lineage;

import java.util.List;
import java.util.UUID;

/** A finding with its trace and what was claimed. */
record Met(UUID finding, Trace trace, List<String> claims) {

    Met {
        claims = List.copyOf(claims);
    }
}
