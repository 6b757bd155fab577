package dev.chancery.review.calling;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks several in parallel and hands what each said to the caller's thread as it comes. Ends when all have been heard or
 * their time is over, the latest with the budget; who has not answered by its limit is late and never heard.
 */
public final class FanOut<W> {

    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private final Switchboard<W> switchboard;
    private final Deadline budget;

    public FanOut(Switchboard<W> switchboard, Deadline budget) {
        this.switchboard = switchboard;
        this.budget = budget;
    }

    /** A fan-out with a thread for each that is asked. */
    public static <W> FanOut<W> named(String name, Deadline budget) {
        return new FanOut<>(new Lines<>(name), budget);
    }

    private record Waiting(Duration askedAfter, Deadline limit) {}

    public void ask(List<Ask<W>> asks, Consumer<Heard<W>> taker) {
        var waiting = new LinkedHashMap<String, Waiting>();
        for (var ask : asks) {
            var limit = budget.within(ask.limit());
            waiting.put(ask.id(), new Waiting(budget.used(), limit));
            switchboard.call(ask, limit);
        }
        try {
            while (!waiting.isEmpty()) {
                var arrival = next(waiting);
                if (arrival.isPresent()) {
                    heard(arrival.get(), waiting).ifPresent(taker);
                } else {
                    dropLate(waiting, taker);
                }
            }
        } finally {
            waiting.keySet().forEach(switchboard::hangUp);
        }
    }

    private Optional<Switchboard.Arrival<W>> next(Map<String, Waiting> waiting) {
        var patience = waiting.values().stream()
                .map(it -> it.limit().remaining())
                .min(Duration::compareTo)
                .orElse(Duration.ZERO);
        try {
            return switchboard.next(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The run was interrupted while others were being asked.", e);
        }
    }

    private Optional<Heard<W>> heard(Switchboard.Arrival<W> arrival, Map<String, Waiting> waiting) {
        var asked = waiting.get(arrival.id());
        if (asked == null || arrival.at().isAfter(asked.limit().end())) {
            return Optional.empty();
        }
        waiting.remove(arrival.id());
        switchboard.hangUp(arrival.id());
        var latency = Duration.between(asked.limit().start(), arrival.at());
        try {
            return Optional.of(new Heard.Said<>(
                    arrival.id(), asked.askedAfter(), latency, arrival.word().get()));
        } catch (AnswerBroke broke) {
            LOG.warn("{} broke.", arrival.id(), broke.getCause());
            return Optional.of(new Heard.Broke<>(arrival.id(), asked.askedAfter(), latency, broke.cause()));
        }
    }

    private void dropLate(Map<String, Waiting> waiting, Consumer<Heard<W>> taker) {
        var late = waiting.entrySet().stream()
                .filter(it -> it.getValue().limit().isOver())
                .map(Map.Entry::getKey)
                .toList();
        for (var id : late) {
            var asked = waiting.get(id);
            if (asked != null) {
                waiting.remove(id);
                switchboard.hangUp(id);
                taker.accept(
                        new Heard.Late<>(id, asked.askedAfter(), asked.limit().used()));
            }
        }
    }
}
