package dev.chancery.identity.tokens;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Who is behind a token, believed for a second: what is revoked or stopped is refused at once by the node where that was
 * done, and within a second by every other. Only those who may come in are remembered, by the digest of their token, and
 * nobody comes in on memory that is older, whatever the database is up to.
 */
@Component
public class KnownCallers implements TransactionSynchronization {

    static final Duration BELIEVED = Duration.ofSeconds(1);

    private static final int MOST = 10_000;

    /** Somebody who may come in until then. */
    record Known(ApiCaller caller, Instant until) {}

    private final AtomicReference<Map<ByteBuffer, Known>> memory = new AtomicReference<>(new ConcurrentHashMap<>());
    private final Clock clock;

    KnownCallers(Clock clock) {
        this.clock = clock;
    }

    /** The caller, as remembered or as read now. Callers that arrive at once share the reading. */
    Optional<ApiCaller> find(byte[] digest, Supplier<Optional<Known>> reading) {
        // A reader that is overtaken by a change fills the memory it began with, which nobody looks at any more.
        var callers = memory.get();
        var key = ByteBuffer.wrap(digest);
        var known = callers.get(key);
        if (known == null || isOver(known)) {
            if (callers.size() >= MOST) {
                callers.clear();
            }
            known = callers.compute(key, (_, it) -> it == null || isOver(it) ? read(reading) : it);
        }
        return Optional.ofNullable(known).map(Known::caller);
    }

    /** Everything is read anew once the current transaction has ended, whose change nobody else has seen before. */
    public void forgetAfterThisTransaction() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            forget();
        } else if (!TransactionSynchronizationManager.getSynchronizations().contains(this)) {
            TransactionSynchronizationManager.registerSynchronization(this);
        }
    }

    @Override
    public void afterCompletion(int status) {
        forget();
    }

    private void forget() {
        memory.set(new ConcurrentHashMap<>());
    }

    private @Nullable Known read(Supplier<Optional<Known>> reading) {
        var until = clock.instant().plus(BELIEVED);
        return reading.get()
                .map(it -> it.until().isBefore(until) ? it : new Known(it.caller(), until))
                .orElse(null);
    }

    private boolean isOver(Known known) {
        return !clock.instant().isBefore(known.until());
    }
}
