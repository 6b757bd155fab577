package dev.chancery.gateway;

import dev.chancery.kernel.Actor;
import java.time.Instant;
import java.util.Optional;

/** For whom work is done and until when, known to the thread that does it and to whatever it calls. */
public record WorkOrder(Actor actor, Instant deadline) {

    /** Bound by whoever hands work over; workers rebind it for that work alone. */
    public static final ScopedValue<WorkOrder> CURRENT = ScopedValue.newInstance();

    /** The order this thread works on, if any. */
    public static Optional<WorkOrder> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
