package dev.chancery.bench;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** How many entries a second become durable, and how long each then takes into the signed tree. */
record LedgerWriting(FilledLedger ledger) {

    private static final double APPENDS = 10_000;
    private static final double INTEGRATED_MILLIS = 1_000;
    private static final int SAMPLED = 20;
    private static final int MOST_SAMPLES = 4_000;
    private static final Duration WARMUP = Duration.ofMillis(1_500);
    private static final Duration MEASURED = Duration.ofSeconds(4);

    /** A sampled entry and when its transaction had committed. */
    private record Committed(UUID id, long at) {}

    List<Result> results(String way, int threads, Supplier<UUID> act) {
        System.err.printf("Writing with %s and %d threads …%n", way, threads);
        var crowd = new Crowd(threads, WARMUP, MEASURED);
        var plain = plainInserts(crowd);
        var committed = new ConcurrentLinkedQueue<Committed>();
        double ours;
        var times = new IntegrationTimes(ledger.node().reader());
        try (times) {
            ours = crowd.perSecond(() -> sample(act.get(), committed));
            awaitEverything();
        }
        var waits = waits(committed, times);
        return List.of(rate(way + ", " + threads + " threads", ours, plain), integration(way + ", in the tree, p99", waits));
    }

    private Result rate(String what, double ours, double plain) {
        return new Result(
                "ledger",
                what,
                ledger.size(),
                ours,
                plain,
                "entries/s",
                Result.Better.HIGHER,
                OptionalDouble.of(APPENDS));
    }

    private Result integration(String what, List<Double> waits) {
        return new Result(
                "ledger",
                what,
                ledger.size(),
                IntegrationTimes.percentile(waits, 99),
                IntegrationTimes.percentile(waits, 50),
                "ms",
                Result.Better.LOWER,
                OptionalDouble.of(INTEGRATED_MILLIS));
    }

    private static void sample(UUID id, Queue<Committed> committed) {
        if (ThreadLocalRandom.current().nextInt(SAMPLED) == 0) {
            committed.add(new Committed(id, System.nanoTime()));
        }
    }

    /** An entry of its own comes after all others. */
    private void awaitEverything() {
        var reader = ledger.node().reader();
        var last = ledger.node().append("review:last");
        while (reader.proof(last).isEmpty()) {
            FilledLedger.glance();
        }
    }

    private List<Double> waits(Queue<Committed> committed, IntegrationTimes times) {
        var some = committed.stream().limit(MOST_SAMPLES).toList();
        var entries = ledger.node().reader().entries(some.stream().map(Committed::id).toList());
        return some.stream()
                .map(it -> times.millisOf(Objects.requireNonNull(entries.get(it.id())).index().orElseThrow(), it.at()))
                .toList();
    }

    /** The limit: the same bytes, written by hand into a table of its own. */
    private double plainInserts(Crowd crowd) {
        var database = ledger.node().database();
        database.sql("drop table if exists plain").update();
        database.sql(
                        "create table plain (position bigint generated always as identity primary key, id uuid, canonical bytea)")
                .update();
        var bytes = new byte[300];
        return crowd.perSecond(() -> database.sql("insert into plain (id, canonical) values (?, ?)")
                .param(UUID.randomUUID())
                .param(bytes)
                .update());
    }
}
