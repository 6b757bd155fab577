package dev.chancery.catalog.lifecycle;

import dev.chancery.kernel.TimeOrderedIds;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Time as the tables keep it, and ids in its order. */
@Component
class AssetMoments {

    private final Clock clock;
    private final TimeOrderedIds ids;

    AssetMoments(Clock clock, TimeOrderedIds ids) {
        this.clock = clock;
        this.ids = ids;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Now, or a moment after this one when the clock of another node was ahead. */
    Instant after(Instant before) {
        var now = now();
        return now.isAfter(before) ? now : before.plus(1, ChronoUnit.MICROS);
    }

    UUID nextId() {
        return ids.next();
    }
}
