package dev.chancery.bench;

import dev.chancery.ledger.MerkleTree;
import dev.chancery.ledger.integrity.EntryRange;
import dev.chancery.ledger.integrity.RangeCheck;
import dev.chancery.ledger.integrity.RangeVerdict;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** What it takes to prove what is stored: one entry, that the log only grew, and all of it at once. */
record LedgerReading(FilledLedger ledger) {

    private static final double CHECKED_A_SECOND = 1_000_000 / 60.0;
    private static final int KNOWN = 1_000;
    private static final int WARMUP = 300;
    private static final int MEASURED = 1_500;
    private static final int LARGE = 100_000;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(1);

    List<Result> results() {
        System.err.printf("Proving and checking %,d entries …%n", ledger.size());
        var limit = perSecond(this::readAndHash);
        return List.of(
                filled(),
                Latencies.of(WARMUP, MEASURED, inclusion()).p99("ledger", "inclusion proof", ledger.size()),
                Latencies.of(WARMUP, MEASURED, this::proveGrowth).p99("ledger", "consistency proof", ledger.size()),
                checked("every entry proven", perSecond(this::proveEverything), limit),
                checked("check at the start", perSecond(this::checkAsAtTheStart), limit));
    }

    private Result filled() {
        return new Result(
                "ledger",
                "appendAll, sequenced",
                ledger.size(),
                ledger.filledPerSecond(),
                ledger.filledPerSecond(),
                "entries/s",
                Result.Better.HIGHER,
                OptionalDouble.empty());
    }

    private Runnable inclusion() {
        var step = Math.max(1, ledger.size() / KNOWN);
        var known = IntStream.range(0, Math.min(KNOWN, ledger.size())).mapToObj(it -> id(it * step)).toList();
        return () -> proveInclusion(known.get(ThreadLocalRandom.current().nextInt(known.size())));
    }

    private UUID id(int index) {
        return ledger.node()
                .database()
                .sql("select id from ledger.entry where leaf_index = :index")
                .param("index", index)
                .query(UUID.class)
                .single();
    }

    private void proveInclusion(UUID id) {
        var reader = ledger.node().reader();
        var entry = reader.entry(id).orElseThrow();
        expect(reader.proof(id).orElseThrow().proves(entry.canonical()));
    }

    private void proveGrowth() {
        var second = ThreadLocalRandom.current().nextLong(1, ledger.size()) + 1;
        var first = ThreadLocalRandom.current().nextLong(1, second + 1);
        expect(ledger.node().reader().consistency(first, second).orElseThrow().holds());
    }

    private void proveEverything() {
        var range = new EntryRange(0, ledger.size() - 1L);
        expect(ledger.node().bean(RangeCheck.class).of(range, _ -> true) instanceof RangeVerdict.Sound);
    }

    private void checkAsAtTheStart() {
        expect(!ledger.node().check().isBroken());
    }

    /** The limit: every entry read and hashed, and compared with nothing. */
    private void readAndHash() {
        var hashed = 0L;
        for (var first = 0; first < ledger.size(); first += KNOWN) {
            hashed += ledger.node()
                    .database()
                    .sql("select canonical from ledger.entry where leaf_index >= :first and leaf_index < :end order by leaf_index")
                    .param("first", first)
                    .param("end", first + KNOWN)
                    .query((row, _) -> MerkleTree.leafHash(row.getBytes(1)))
                    .list()
                    .size();
        }
        expect(hashed == ledger.size());
    }

    /** Small ledgers are gone through again and again, and once before, for what is not compiled yet tells nothing. */
    private double perSecond(Runnable pass) {
        if (ledger.size() < LARGE) {
            pass.run();
        }
        var passes = 0;
        var started = System.nanoTime();
        do {
            pass.run();
            passes++;
        } while (System.nanoTime() - started < LONG_ENOUGH.toNanos());
        return (double) passes * ledger.size() * 1e9 / (System.nanoTime() - started);
    }

    /** The goal is about a large ledger; of a small one the beginning of each pass is most. */
    private Result checked(String what, double ours, double limit) {
        return new Result(
                "ledger",
                what,
                ledger.size(),
                ours,
                limit,
                "entries/s",
                Result.Better.HIGHER,
                ledger.size() < LARGE ? OptionalDouble.empty() : OptionalDouble.of(CHECKED_A_SECOND));
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("The ledger does not hold what was written to it.");
        }
    }
}
