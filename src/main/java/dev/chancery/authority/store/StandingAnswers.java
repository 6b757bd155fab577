package dev.chancery.authority.store;

import dev.chancery.authority.AccessAnswer;
import dev.chancery.authority.ActRequest;
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
 * What policy allowed within the last second. A recorded yes answers the same question again: same agent, task, person and
 * act, under the same versions of the policies. Whatever ends a task on this node ends all of them at once.
 */
@Component
public class StandingAnswers implements TransactionSynchronization {

    static final Duration STANDS = Duration.ofSeconds(1);

    private static final int MOST = 10_000;

    /** A question without what tells its askings apart. */
    private record Key(ActRequest request, String policyVersion) {}

    private record Given(AccessAnswer answer, Instant until) {}

    private final AtomicReference<Map<Key, Given>> memory = new AtomicReference<>(new ConcurrentHashMap<>());
    private final Clock clock;

    StandingAnswers(Clock clock) {
        this.clock = clock;
    }

    /** What stands, or else what the asking comes to; who asks the same meanwhile waits for it. A no stands for nobody. */
    public AccessAnswer of(ActRequest request, String policyVersion, Supplier<AccessAnswer> asking) {
        var key = new Key(request.anonymous(), policyVersion);
        // What is overtaken by a change is put where nobody looks any more.
        var answers = memory.get();
        var known = answers.get(key);
        if (known != null && stands(known)) {
            return known.answer();
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        var given = new AtomicReference<AccessAnswer>();
        var kept = answers.compute(key, (_, it) -> it != null && stands(it) ? it : ask(key, asking, given));
        return Optional.ofNullable(given.get())
                .or(() -> Optional.ofNullable(kept).map(Given::answer))
                .orElseThrow();
    }

    private @Nullable Given ask(Key key, Supplier<AccessAnswer> asking, AtomicReference<AccessAnswer> given) {
        var until = clock.instant().plus(STANDS);
        var answer = asking.get();
        given.set(answer);
        return answer.allows() && answer.policyVersion().equals(key.policyVersion()) ? new Given(answer, until) : null;
    }

    private boolean stands(Given given) {
        return clock.instant().isBefore(given.until());
    }

    void forgetAfterThisTransaction() {
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
}
