package dev.chancery.gateway.executor;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Slot;
import dev.chancery.gateway.Submitted;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** One place in a pool, taken and not yet used. */
final class Reservation implements Slot {

    private final BoundedExecutor pool;
    private final PriorityClass priority;
    private final AtomicBoolean used = new AtomicBoolean();

    Reservation(BoundedExecutor pool, PriorityClass priority) {
        this.pool = pool;
        this.priority = priority;
    }

    @Override
    public void start(Runnable work) {
        use();
        pool.enter(Work.unattended(priority, work));
    }

    @Override
    public <T> Submitted<T> submit(Callable<T> body) {
        use();
        var answer = new CompletableFuture<Ending<T>>();
        var work = Work.attended(priority, new Work.Attended<>(body, answer));
        pool.enter(work);
        return new Awaited<>(pool, work, answer);
    }

    @Override
    public void release() {
        if (used.compareAndSet(false, true)) {
            pool.giveBack();
        }
    }

    private void use() {
        if (!used.compareAndSet(false, true)) {
            throw new IllegalStateException("A slot of the pool " + pool.name() + " was used before.");
        }
    }

    private record Awaited<T>(BoundedExecutor pool, Work work, CompletableFuture<Ending<T>> answer)
            implements Submitted<T> {

        @Override
        public Ending<T> await(Duration patience) throws InterruptedException {
            try {
                return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            } catch (TimeoutException over) {
                // Whoever tells the answer first decides: an end that came in this moment still counts.
                if (answer.complete(new Ending.Abandoned<>())) {
                    pool.abandon(work);
                }
                return answer.join();
            } catch (ExecutionException e) {
                throw new IllegalStateException("An answer is told, never thrown.", e);
            }
        }

        @Override
        public Optional<Ending<T>> within(Duration moment) throws InterruptedException {
            try {
                return Optional.of(answer.get(moment.toNanos(), TimeUnit.NANOSECONDS));
            } catch (TimeoutException notYet) {
                return Optional.empty();
            } catch (ExecutionException e) {
                throw new IllegalStateException("An answer is told, never thrown.", e);
            }
        }

        @Override
        public void cancel() {
            pool.cancel(work);
        }
    }
}
