package dev.chancery.gateway.record;

import dev.chancery.gateway.ModelUse;
import dev.chancery.kernel.Trail;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A request under way. It is counted as in flight until it is ended, which counts once. */
public final class OpenRequest {

    private final Name name;
    private final Opening opening;
    private final Trail trail;
    private final Instant beganAt;
    private final Requests requests;
    private final AtomicBoolean ended = new AtomicBoolean();
    private volatile @Nullable ModelUse use;

    /** What it is called: here, outside, and in traces. */
    record Name(UUID id, String request, Optional<String> trace) {}

    OpenRequest(Name name, Opening opening, Trail trail, Instant beganAt, Requests requests) {
        this.name = name;
        this.opening = opening;
        this.trail = trail;
        this.beganAt = beganAt;
        this.requests = requests;
    }

    /** The record's id; a run is known by it too. */
    public UUID id() {
        return name.id();
    }

    /** The name it has from outside. */
    public String request() {
        return name.request();
    }

    public Opening opening() {
        return opening;
    }

    public Trail trail() {
        return trail;
    }

    /** Does something with this request's trail bound, and hands back what came out. */
    public <T> T within(Callable<T> body) throws Exception {
        return ScopedValue.where(Trail.CURRENT, trail).call(body::call);
    }

    /** Says which provider and model answered, and what they counted. */
    public void used(ModelUse used) {
        use = used;
    }

    /** What was said with {@link #used}. */
    public Optional<ModelUse> use() {
        return Optional.ofNullable(use);
    }

    /** Ends the request: the metric is recorded at once, the row a moment later. Only the first call counts. */
    public void end(Closing closing) {
        if (ended.compareAndSet(false, true)) {
            requests.ended(this, record(Optional.of(closing)));
        }
    }

    boolean hasEnded() {
        return ended.get();
    }

    RequestRecord record(Optional<Closing> closing) {
        return new RequestRecord(
                name.id(),
                name.request(),
                opening,
                opening.actor().label(),
                use(),
                closing,
                name.trace(),
                beganAt,
                trail.age(),
                trail.steps(),
                trail.dropped());
    }
}
