package dev.chancery.review.calling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/** A switchboard on which time only passes while somebody waits, and everybody takes exactly as long as the test says. */
final class TestingSwitchboard implements Switchboard<String> {

    private Instant now = Instant.EPOCH;
    private final Map<String, Duration> takes = new HashMap<>();
    private final PriorityQueue<Arrival<String>> coming = new PriorityQueue<>(
            Comparator.<Arrival<String>, Instant>comparing(Arrival::at).thenComparing(Arrival::id));
    final List<String> hungUp = new ArrayList<>();
    final Map<String, Deadline> limits = new HashMap<>();

    /** How long this one takes to answer. */
    TestingSwitchboard taking(String id, Duration time) {
        takes.put(id, time);
        return this;
    }

    Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public void call(Ask<String> ask, Deadline limit) {
        limits.put(ask.id(), limit);
        var at = now.plus(takes.getOrDefault(ask.id(), Duration.ofDays(1)));
        coming.add(new Arrival<>(ask.id(), at, () -> ask.work().apply(limit)));
    }

    @Override
    public Optional<Arrival<String>> next(Duration patience) {
        var next = coming.peek();
        if (next != null && !next.at().isAfter(now.plus(patience))) {
            now = next.at().isAfter(now) ? next.at() : now;
            return Optional.ofNullable(coming.poll());
        }
        now = now.plus(patience);
        return Optional.empty();
    }

    @Override
    public void hangUp(String id) {
        hungUp.add(id);
    }
}
