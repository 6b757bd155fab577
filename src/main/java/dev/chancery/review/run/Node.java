package dev.chancery.review.run;

import dev.chancery.kernel.TimeOrderedIds;
import dev.chancery.review.store.Lease;
import dev.chancery.review.store.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** This process as an owner of runs. It never has the same id twice, so what it held before a restart is not its own. */
@Component
class Node {

    private final UUID id;
    private final Leases leases;
    private final Duration lease;
    private final Clock clock;

    Node(TimeOrderedIds ids, Leases leases, ReviewLimits limits, Clock clock) {
        this.id = ids.next();
        this.leases = leases;
        this.lease = limits.lease();
        this.clock = clock;
    }

    UUID id() {
        return id;
    }

    /** Until when a lease taken now is good. */
    Instant leaseUntil() {
        return clock.instant().plus(lease);
    }

    void renew() {
        leases.renew(id, leaseUntil());
    }

    /** Whether a run waits for a node. */
    boolean isNeeded() {
        return leases.anyLapsed(clock.instant());
    }

    Optional<Lease> claim() {
        return leases.claim(id, clock.instant(), leaseUntil());
    }

    int giveBack() {
        return leases.giveBack(id);
    }

    /** Lets go of one run at once. */
    void giveBack(Lease interrupted) {
        leases.giveBack(interrupted);
    }

    /** Lets go of a run that broke; another attempt begins after the length of a lease. */
    void abandon(Lease broken) {
        leases.abandon(broken, leaseUntil());
    }
}
