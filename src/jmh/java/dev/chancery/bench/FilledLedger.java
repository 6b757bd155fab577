package dev.chancery.bench;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.testing.LedgerNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A node of the ledger on a database of its own, with so many entries that were written and sequenced as all are. */
record FilledLedger(LedgerNode node, int size, double filledPerSecond) implements AutoCloseable {

    private static final int IN_ONE_TRANSACTION = 1_000;

    /** How far writing may be ahead of sequencing. */
    private static final int AHEAD = 50_000;

    private static final Duration GLANCE = Duration.ofMillis(5);
    private static final List<Actor> ACTORS = List.of(new Actor.Service("release"), new Actor.Service("gateway"));

    static FilledLedger of(DurablePostgres postgres, int size, int connections) {
        System.err.printf("Filling a ledger with %,d entries …%n", size);
        var node = LedgerNode.asInProduction(postgres.fresh("ledger_" + size), connections);
        var started = System.nanoTime();
        for (var first = 0; first < size; first += IN_ONE_TRANSACTION) {
            write(node, first, Math.min(size, first + IN_ONE_TRANSACTION));
            awaitSize(node.reader(), first - AHEAD);
        }
        awaitSize(node.reader(), size);
        var perSecond = size * 1e9 / (System.nanoTime() - started);
        node.database().sql("vacuum analyze ledger.entry").update();
        return new FilledLedger(node, size, perSecond);
    }

    private static void write(LedgerNode node, int first, int end) {
        var events = IntStream.range(first, end).mapToObj(FilledLedger::event).toList();
        node.transactions().executeWithoutResult(_ -> node.bean(Ledger.class).appendAll(events));
    }

    /** Of about the size and the variety of real ones. */
    private static LedgerEvent event(int number) {
        return LedgerEvent.of(number % 3 == 0 ? "credential.admitted" : "decision.made", ACTORS.get(number % 2))
                .about("review:" + number / 8)
                .with("tool", "issues")
                .with("action", "read")
                .with("number", number);
    }

    private static void awaitSize(LedgerReader reader, long size) {
        while (reader.latest().size() < size) {
            glance();
        }
    }

    /** Waits for the moment between two looks. */
    static void glance() {
        LockSupport.parkNanos(GLANCE.toNanos());
    }

    @Override
    public void close() {
        node.close();
    }
}
