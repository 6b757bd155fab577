package dev.chancery.gateway.executor;

import dev.chancery.gateway.PriorityClass;
import java.util.Map;

/**
 * One pool of this node at one moment.
 *
 * @param turnedAway in the last thirty minutes
 */
public record PoolState(
        String name,
        int active,
        int workers,
        int waiting,
        int queue,
        Map<PriorityClass, Integer> waitingByClass,
        long turnedAway,
        boolean isClosed) {

    public PoolState {
        waitingByClass = Map.copyOf(waitingByClass);
    }
}
