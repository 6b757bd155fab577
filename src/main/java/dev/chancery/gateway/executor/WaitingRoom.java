package dev.chancery.gateway.executor;

import dev.chancery.gateway.PriorityClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/**
 * Work that waits for a worker, by class. Within a class the oldest goes first; between classes a smooth weighted round
 * robin decides, so that none starves. Guarded by its executor's lock.
 */
final class WaitingRoom {

    private final Map<PriorityClass, SequencedSet<Work>> queues = new EnumMap<>(PriorityClass.class);
    private final Map<PriorityClass, Integer> credits = new EnumMap<>(PriorityClass.class);
    private final PoolLimits.Weights weights;
    private int size;

    WaitingRoom(PoolLimits.Weights weights) {
        this.weights = weights;
        for (var priority : PriorityClass.values()) {
            queues.put(priority, new LinkedHashSet<>());
            credits.put(priority, 0);
        }
    }

    int size() {
        return size;
    }

    int size(PriorityClass priority) {
        return queue(priority).size();
    }

    void add(Work work) {
        queue(work.priority()).add(work);
        size++;
    }

    /** Takes this work out; false when it does not wait here any more. */
    boolean remove(Work work) {
        var waited = queue(work.priority()).remove(work);
        size -= waited ? 1 : 0;
        return waited;
    }

    /** Takes out whose turn it is. */
    Optional<Work> next() {
        if (size == 0) {
            return Optional.empty();
        }
        var turn = turn();
        size--;
        return Optional.of(queue(turn).removeFirst());
    }

    private PriorityClass turn() {
        var turn = PriorityClass.INTERACTIVE;
        var best = Integer.MIN_VALUE;
        var shared = 0;
        for (var priority : PriorityClass.values()) {
            if (size(priority) > 0) {
                var credit = credits.merge(priority, weights.of(priority), Integer::sum);
                shared += weights.of(priority);
                if (credit > best) {
                    best = credit;
                    turn = priority;
                }
            }
        }
        credits.merge(turn, -shared, Integer::sum);
        return turn;
    }

    /** Takes out the youngest work of the lowest class below this one, among work whose submitter can be told. */
    Optional<Work> shedFor(PriorityClass newcomer) {
        for (var priority : List.of(PriorityClass.BACKGROUND, PriorityClass.BATCH)) {
            if (newcomer.outranks(priority)) {
                var youngest = queue(priority).reversed().stream()
                        .filter(Work::hasSubmitter)
                        .findFirst();
                if (youngest.isPresent()) {
                    remove(youngest.get());
                    return youngest;
                }
            }
        }
        return Optional.empty();
    }

    /** Takes out everything. */
    List<Work> empty() {
        var all = new ArrayList<Work>();
        queues.values().forEach(it -> {
            all.addAll(it);
            it.clear();
        });
        size = 0;
        return all;
    }

    private SequencedSet<Work> queue(PriorityClass priority) {
        var queue = queues.get(priority);
        if (queue == null) {
            throw new IllegalStateException("There is a queue for every class.");
        }
        return queue;
    }
}
