package dev.chancery.gateway.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets callers that arrive at once travel together: whoever finds the road free takes everyone who waits along in one go,
 * and who arrives alone is not delayed.
 */
final class Convoy<C, A> {

    private static final int LONGEST = 256;

    private final Lock road = new ReentrantLock();
    private final Queue<Traveller<C, A>> waiting = new ConcurrentLinkedQueue<>();
    private final Function<List<C>, List<A>> journey;

    /** Answers all cargoes in their order, or throws for all of them. */
    Convoy(Function<List<C>, List<A>> journey) {
        this.journey = journey;
    }

    /** Brings the cargo there and its answer back. */
    A travel(C cargo) {
        var traveller = new Traveller<C, A>(cargo);
        waiting.add(traveller);
        road.lock();
        try {
            while (!traveller.hasArrived()) {
                depart();
            }
        } finally {
            road.unlock();
        }
        return traveller.answer();
    }

    private void depart() {
        var party = new ArrayList<Traveller<C, A>>();
        for (var next = waiting.poll(); next != null; next = party.size() < LONGEST ? waiting.poll() : null) {
            party.add(next);
        }
        if (!tryTogether(party) && party.size() > 1) {
            party.forEach(it -> tryTogether(List.of(it)));
        }
    }

    /** One bad cargo must not fail the others, so a party that failed goes again one by one. */
    private boolean tryTogether(List<Traveller<C, A>> party) {
        try {
            var answers = undisturbed(party.stream().map(it -> it.cargo).toList());
            for (var at = 0; at < party.size(); at++) {
                party.get(at).arrived(answers.get(at));
            }
            return true;
        } catch (RuntimeException failure) {
            if (party.size() == 1) {
                party.getFirst().failed(failure);
            }
            return false;
        }
    }

    /** On a thread nobody interrupts: a caller that is cancelled would close the connection under everyone's feet. */
    private List<A> undisturbed(List<C> cargoes) {
        var trip = new FutureTask<>(() -> journey.apply(cargoes));
        Thread.ofVirtual().name("budget-convoy").start(trip);
        var interrupted = false;
        try {
            while (true) {
                try {
                    return trip.get();
                } catch (InterruptedException later) {
                    interrupted = true;
                } catch (ExecutionException failed) {
                    throw new IllegalStateException("The books could not be written.", failed.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static final class Traveller<C, A> {

        private final C cargo;
        private @Nullable A answer;
        private @Nullable RuntimeException failure;

        Traveller(C cargo) {
            this.cargo = cargo;
        }

        void arrived(A answer) {
            this.answer = answer;
        }

        void failed(RuntimeException failure) {
            this.failure = failure;
        }

        boolean hasArrived() {
            return answer != null || failure != null;
        }

        A answer() {
            if (failure != null) {
                throw new IllegalStateException("The budgets could not be kept.", failure);
            }
            if (answer == null) {
                throw new IllegalStateException("Nobody answered.");
            }
            return answer;
        }
    }
}
