package dev.chancery.gateway.executor;

import dev.chancery.gateway.Ending;
import dev.chancery.gateway.PriorityClass;
import dev.chancery.gateway.Rejected;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One piece of work from the moment it is handed over. What changes after that is guarded by its executor's lock. */
final class Work {

    private final PriorityClass priority;
    private final WorkContext context = WorkContext.captured();
    private final long since = System.nanoTime();
    private final Body body;
    private @Nullable Thread worker;
    private boolean cancelled;

    private Work(PriorityClass priority, Body body) {
        this.priority = priority;
        this.body = body;
    }

    static Work unattended(PriorityClass priority, Runnable work) {
        return new Work(priority, new Unattended(work));
    }

    static Work attended(PriorityClass priority, Body body) {
        return new Work(priority, body);
    }

    PriorityClass priority() {
        return priority;
    }

    WorkContext context() {
        return context;
    }

    /** When it was handed over, as {@link System#nanoTime()}. */
    long since() {
        return since;
    }

    boolean hasSubmitter() {
        return body instanceof Attended<?>;
    }

    Body body() {
        return body;
    }

    void takenBy(Thread thread) {
        worker = thread;
    }

    /** Marks the work as cancelled and interrupts its worker, if it has one. */
    void interrupt() {
        cancelled = true;
        if (worker != null) {
            worker.interrupt();
        }
    }

    boolean isCancelled() {
        return cancelled;
    }

    /** What is done, and who is told. */
    sealed interface Body {

        /** Does the work and hands back how to tell of it; what it throws is the failure of the work. */
        Runnable perform() throws Exception;

        /** Tells the submitter, if there is one and nothing was told before. */
        void failed(Throwable cause, boolean cancelled);

        void turnedAway(Rejected rejected);

        void cancelledBeforeItBegan();
    }

    private record Unattended(Runnable work) implements Body {

        @Override
        public Runnable perform() {
            work.run();
            return () -> {};
        }

        @Override
        public void failed(Throwable cause, boolean cancelled) {}

        @Override
        public void turnedAway(Rejected rejected) {}

        @Override
        public void cancelledBeforeItBegan() {}
    }

    /** Work with somebody who waits; the first ending that is told counts. */
    record Attended<T>(Callable<T> work, CompletableFuture<Ending<T>> answer) implements Body {

        @Override
        public Runnable perform() throws Exception {
            var value = work.call();
            return () -> answer.complete(new Ending.Completed<>(value));
        }

        @Override
        public void failed(Throwable cause, boolean cancelled) {
            answer.complete(cancelled ? new Ending.Cancelled<>() : new Ending.Threw<>(cause));
        }

        @Override
        public void turnedAway(Rejected rejected) {
            answer.complete(new Ending.TurnedAway<>(rejected));
        }

        @Override
        public void cancelledBeforeItBegan() {
            answer.complete(new Ending.Cancelled<>());
        }
    }
}
