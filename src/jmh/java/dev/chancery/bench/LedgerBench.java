package dev.chancery.bench;

import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.testing.LedgerNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * The ledger on a durable PostgreSQL: appends of one entry a transaction beside plain inserts of the same row by the same
 * threads, how long an entry takes into the signed tree meanwhile, and how long everything stored takes to be checked.
 */
final class LedgerBench implements Scenario {

    private static final double APPENDS = 10_000;
    private static final double INTEGRATED_MILLIS = 1_000;
    private static final double CHECKED_A_SECOND = 1_000_000 / 60.0;
    private static final int SAMPLED = 20;

    /** Those who wait for one another's commits take no connection each. */
    private static final int CALLERS = 64;

    private static final int CONNECTIONS = 72;

    /** A sampled entry and when its transaction had committed. */
    private record Committed(UUID id, long at) {}

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String sentence() {
        return "durable appends, integration and re-verification, beside plain inserts";
    }

    @Override
    public List<Result> run() {
        try (var postgres = DurablePostgres.start();
                var node = LedgerNode.live(postgres.url(), CONNECTIONS)) {
            var results = new ArrayList<Result>();
            for (var threads : List.of(8, 24)) {
                results.addAll(appends(node, "append", threads, () -> node.append("review:bench")));
            }
            results.addAll(appends(node, "record", CALLERS, () -> node.record("review:bench")));
            node.sequence();
            results.add(check(node));
            return results;
        }
    }

    private List<Result> appends(LedgerNode node, String way, int threads, Supplier<UUID> act) {
        System.err.println("Writing with " + way + " and " + threads + " threads …");
        var crowd = new Crowd(threads, Duration.ofSeconds(3), Duration.ofSeconds(8));
        var plain = plainInserts(node, crowd);
        var committed = new ConcurrentLinkedQueue<Committed>();
        double ours;
        var times = new IntegrationTimes(node.reader());
        try (times) {
            ours = crowd.perSecond(() -> sample(act.get(), committed));
            node.sequence();
        }
        var waits = waits(node.reader(), committed, times);
        return List.of(
                new Result(name(), way, threads, ours, plain, "entries/s", Result.Better.HIGHER, OptionalDouble.of(APPENDS)),
                new Result(
                        name(),
                        way + ", into the tree, p99",
                        threads,
                        IntegrationTimes.percentile(waits, 99),
                        IntegrationTimes.percentile(waits, 50),
                        "ms",
                        Result.Better.LOWER,
                        OptionalDouble.of(INTEGRATED_MILLIS)));
    }

    private static void sample(UUID id, Queue<Committed> committed) {
        if (ThreadLocalRandom.current().nextInt(SAMPLED) == 0) {
            committed.add(new Committed(id, System.nanoTime()));
        }
    }

    private static List<Double> waits(LedgerReader reader, Queue<Committed> committed, IntegrationTimes times) {
        return committed.stream()
                .limit(4_000)
                .map(it -> times.millisOf(reader.entry(it.id()).orElseThrow().index().orElseThrow(), it.at()))
                .toList();
    }

    /** The limit: the same columns, written by hand into a table of its own. */
    private static double plainInserts(LedgerNode node, Crowd crowd) {
        node.database().sql("drop table if exists plain").update();
        node.database()
                .sql("create table plain (position bigint generated always as identity primary key, id uuid, canonical bytea)")
                .update();
        var bytes = new byte[300];
        return crowd.perSecond(() -> node.database()
                .sql("insert into plain (id, canonical) values (?, ?)")
                .param(UUID.randomUUID())
                .param(bytes)
                .update());
    }

    private Result check(LedgerNode node) {
        var size = node.reader().latest().size();
        System.err.println("Checking " + size + " entries …");
        var started = System.nanoTime();
        var integrity = node.check();
        if (integrity.isBroken()) {
            throw new IllegalStateException("The ledger did not hold after the appends.");
        }
        var perSecond = size * 1e9 / (System.nanoTime() - started);
        return new Result(
                name(), "verify everything", size, perSecond, CHECKED_A_SECOND, "entries/s", Result.Better.HIGHER, OptionalDouble.of(CHECKED_A_SECOND));
    }
}
