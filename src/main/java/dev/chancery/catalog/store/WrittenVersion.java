package dev.chancery.catalog.store;

import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.VersionRecord;
import dev.chancery.catalog.VersionState;
import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A version about to be kept. */
public record WrittenVersion(
        VersionId id,
        Digest digest,
        Optional<VersionRecord> parent,
        String message,
        Actor author,
        Instant at,
        boolean builtIn) {

    /** Whoever had a hand in a version that was not approved has one in what is made from it. */
    List<String> inherited() {
        return parent.filter(it -> it.state() != VersionState.APPROVED)
                .map(VersionRecord::contributors)
                .orElse(List.of());
    }
}
