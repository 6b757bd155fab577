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
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One place in a pool, taken and not yet used. */
final class Reservation implements Slot {

    private static final Logger LOG = LoggerFactory.getLogger(Reservation.class);

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
        public void tell(Duration patience, Consumer<Ending<T>> listener) {
            var _ = answer.completeOnTimeout(new Ending.Abandoned<>(), patience.toNanos(), TimeUnit.NANOSECONDS)
                    .thenAccept(ending -> told(ending, listener))
                    .exceptionally(broken -> {
                        LOG.error("The end of work in the pool {} could not be told.", pool.name(), broken);
                        return null;
                    });
        }

        private void told(Ending<T> ending, Consumer<Ending<T>> listener) {
            switch (ending) {
                case Ending.Completed<T> _, Ending.Threw<T> _ -> listener.accept(ending);
                case Ending.Abandoned<T>() ->
                    apart(() -> {
                        pool.abandon(work);
                        listener.accept(ending);
                    });
                case Ending.TurnedAway<T> _, Ending.Cancelled<T> _ -> apart(() -> listener.accept(ending));
            }
        }

        /** Whoever ends work that never began may hold the pool's lock. */
        private static void apart(Runnable step) {
            Thread.ofVirtual().name("ending").start(step);
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
