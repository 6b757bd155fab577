package dev.chancery.models.wrapper;

import dev.chancery.kernel.RequestId;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Runs one attempt on a thread of its own under the caller's request id and log context, so that it can be given up in
 * time whatever it hangs in. When it is given up its thread is interrupted and awaited, so nothing is left behind.
 */
final class TimedAttempt {

    private static final Logger LOG = LoggerFactory.getLogger(TimedAttempt.class);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private TimedAttempt() {}

    /** The result; empty when it did not come in time. What the work throws is thrown on. */
    static <T> Optional<T> within(Duration limit, Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = Thread.ofVirtual().name("attempt").unstarted(carried(task));
        thread.start();
        try {
            return Optional.of(task.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException late) {
            giveUp(task, thread);
            return Optional.empty();
        } catch (InterruptedException cancelled) {
            giveUp(task, thread);
            Thread.currentThread().interrupt();
            throw cancellation(cancelled);
        } catch (ExecutionException failed) {
            throw unchecked(failed.getCause());
        }
    }

    private static Runnable carried(Runnable work) {
        var request = RequestId.current();
        var log = MDC.getCopyOfContextMap();
        return () -> {
            if (log != null) {
                MDC.setContextMap(log);
            }
            request.ifPresentOrElse(
                    it -> ScopedValue.where(RequestId.CURRENT, it).run(work), work);
        };
    }

    private static void giveUp(FutureTask<?> task, Thread thread) {
        task.cancel(true);
        try {
            if (!thread.join(FAREWELL)) {
                LOG.warn("A provider did not end within {} of being interrupted.", FAREWELL);
            }
        } catch (InterruptedException cancelledToo) {
            Thread.currentThread().interrupt();
        }
    }

    private static CancellationException cancellation(Throwable cause) {
        var cancelled = new CancellationException("The call was cancelled.");
        cancelled.initCause(cause);
        return cancelled;
    }

    private static RuntimeException unchecked(@Nullable Throwable cause) {
        return switch (cause) {
            case RuntimeException it -> it;
            case Error it -> throw it;
            case null, default -> new IllegalStateException("An attempt failed.", cause);
        };
    }
}
