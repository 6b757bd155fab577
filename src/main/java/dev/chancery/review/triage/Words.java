package dev.chancery.review.triage;

import dev.chancery.kernel.Actor;
import dev.chancery.review.Triage;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** An answer before anybody has said it. */
record Words(
        Triage.State state,
        String note,
        Optional<Triage.Dismissal> reason,
        Optional<UUID> duplicateOf,
        Optional<Instant> until) {

    Words(Triage.State state, String note) {
        this(state, note.strip(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    Words because(Triage.Dismissal dismissal) {
        return new Words(state, note, Optional.of(dismissal), duplicateOf, until);
    }

    Words of(UUID original) {
        return new Words(state, note, reason, Optional.of(original), until);
    }

    Words until(Optional<Instant> time) {
        return new Words(state, note, reason, duplicateOf, time.map(it -> it.truncatedTo(ChronoUnit.MICROS)));
    }

    Triage said(Actor by, Instant at, long version) {
        return new Triage(state, reason, note, duplicateOf, until, Optional.of(by.label()), Optional.of(at), version);
    }
}
