package dev.chancery.gateway.budget;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Lets callers that arrive at once travel together: while one party is under way the next gathers, and who arrives alone is
 * not delayed. The driver's thread is its own and there is one only while somebody waits, so that a caller that is
 * interrupted cannot close the connection to the database under everyone's feet.
 */
final class Convoy<C, A> {

    private static final int LONGEST = 256;

    private final Queue<Traveller<C, A>> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger travellers = new AtomicInteger();
    private final Function<List<C>, List<A>> journey;

    /** Answers all cargoes in their order, or throws for all of them. */
    Convoy(Function<List<C>, List<A>> journey) {
        this.journey = journey;
    }

    private record Traveller<C, A>(C cargo, CompletableFuture<A> answer) {}

    /** Brings the cargo there and its answer back. */
    A travel(C cargo) {
        var traveller = new Traveller<C, A>(cargo, new CompletableFuture<>());
        waiting.add(traveller);
        if (travellers.getAndIncrement() == 0) {
            Thread.ofVirtual().name("budget-convoy").start(this::drive);
        }
        try {
            return traveller.answer().join();
        } catch (CompletionException failed) {
            throw new IllegalStateException("The budgets could not be kept.", failed.getCause());
        }
    }

    private void drive() {
        int arrived;
        do {
            arrived = depart();
        } while (travellers.addAndGet(-arrived) > 0);
    }

    /** One bad cargo must not fail the others, so a party that failed goes again one by one. */
    private int depart() {
        var party = new ArrayList<Traveller<C, A>>();
        for (var next = waiting.poll(); next != null; next = party.size() < LONGEST ? waiting.poll() : null) {
            party.add(next);
        }
        try {
            arrive(party);
        } catch (RuntimeException | Error together) {
            party.forEach(this::alone);
        }
        return party.size();
    }

    private void arrive(List<Traveller<C, A>> party) {
        var answers = journey.apply(party.stream().map(Traveller::cargo).toList());
        for (var at = 0; at < party.size(); at++) {
            party.get(at).answer().complete(answers.get(at));
        }
    }

    private void alone(Traveller<C, A> traveller) {
        try {
            arrive(List.of(traveller));
        } catch (RuntimeException | Error failure) {
            traveller.answer().completeExceptionally(failure);
        }
    }
}
