package dev.chancery.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers questions that arrive together in one piece of work, and one that arrives alone at once: whoever finds a leader's
 * place free works through all that waits, its own question among it; everybody else waits for a leader. A question is
 * answered with what the work said about it or with its failure, and never without the work.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Coalescing<Q, A> {

    private final ConcurrentLinkedQueue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore places;
    private final int most;
    private final Function<List<Q>, List<A>> work;

    /**
     * @param leaders how many pieces of work may be under way at once
     * @param most how many questions one piece of work takes
     * @param work gives exactly one answer for each question, in order
     */
    public Coalescing(int leaders, int most, Function<List<Q>, List<A>> work) {
        this.places = new Semaphore(leaders);
        this.most = most;
        this.work = work;
    }

    /** The answer; a failure of the work is thrown to everyone whose question was part of it. */
    public A ask(Q question) {
        var mine = new Waiting<Q, A>(question, Thread.currentThread());
        queue.add(mine);
        var wasInterrupted = false;
        while (!mine.isOver()) {
            // Once a leader has taken the question there is nothing to lead for it, and trying would only burn the
            // processor.
            if (!mine.isTaken() && places.tryAcquire()) {
                lead();
            } else {
                LockSupport.park(this);
                // Giving up here could lose an answer that is already durable, so an interrupt waits its turn.
                wasInterrupted |= Thread.interrupted();
            }
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
        return mine.answer();
    }

    private void lead() {
        try {
            var batch = next();
            if (!batch.isEmpty()) {
                answer(batch);
            }
        } finally {
            places.release();
            // Whoever waits first leads next; it could not take the place while it was held.
            var successor = queue.peek();
            if (successor != null) {
                LockSupport.unpark(successor.asker);
            }
        }
    }

    private List<Waiting<Q, A>> next() {
        var batch = new ArrayList<Waiting<Q, A>>();
        for (var waiting = queue.poll(); waiting != null; waiting = queue.poll()) {
            waiting.taken = true;
            batch.add(waiting);
            if (batch.size() == most) {
                break;
            }
        }
        return batch;
    }

    private void answer(List<Waiting<Q, A>> batch) {
        Throwable failure = new IllegalStateException("The work ended without an answer.");
        List<A> answers = List.of();
        try {
            answers = work.apply(batch.stream().map(it -> it.question).toList());
        } catch (RuntimeException broken) {
            failure = broken;
        } finally {
            var complete = answers.size() == batch.size();
            for (var place = 0; place < batch.size(); place++) {
                batch.get(place).end(complete ? answers.get(place) : null, complete ? null : failure);
            }
        }
    }

    private static final class Waiting<Q, A> {

        private final Q question;
        private final Thread asker;
        private volatile boolean taken;
        private volatile boolean over;
        private @Nullable A answer;
        private @Nullable Throwable failure;

        private Waiting(Q question, Thread asker) {
            this.question = question;
            this.asker = asker;
        }

        private void end(@Nullable A given, @Nullable Throwable broken) {
            answer = given;
            failure = broken;
            over = true;
            LockSupport.unpark(asker);
        }

        private boolean isTaken() {
            return taken;
        }

        private boolean isOver() {
            return over;
        }

        private A answer() {
            if (answer != null) {
                return answer;
            }
            // Each asker gets an exception of its own, for a shared one would collect everybody's stack.
            throw new CoalescedFailure(failure);
        }
    }
}
