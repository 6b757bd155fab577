package dev.chancery.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The ledger on a durable PostgreSQL, each size in a database of its own: appends of one entry a transaction beside plain
 * inserts by the same threads, how long an entry takes into the signed tree meanwhile, proofs, and how long everything
 * stored takes to be checked.
 */
final class LedgerBench implements Scenario {

    private static final int USUAL_THREADS = 8;

    /** As many as it takes for the disk to be waited for together. */
    private static final int MORE_THREADS = 24;

    /** Those who wait for one another's commits take no connection each. */
    private static final int CALLERS = 64;

    private static final int CONNECTIONS = 72;

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public String sentence() {
        return "durable appends, proofs and re-verification, beside plain inserts (sizes: CHANCERY_BENCH_ENTRIES)";
    }

    @Override
    public List<Result> run() {
        var sizes = Sizes.of("CHANCERY_BENCH_ENTRIES", "1000,10000,100000,1000000");
        try (var postgres = DurablePostgres.start()) {
            var results = new ArrayList<Result>();
            for (var size : sizes) {
                try (var ledger = FilledLedger.of(postgres, size, CONNECTIONS)) {
                    results.addAll(new LedgerReading(ledger).results());
                    results.addAll(written(ledger, size.equals(sizes.getLast())));
                }
            }
            return results;
        }
    }

    private static List<Result> written(FilledLedger ledger, boolean isLast) {
        var node = ledger.node();
        var writing = new LedgerWriting(ledger);
        var results = new ArrayList<>(writing.results("append", USUAL_THREADS, () -> node.append("review:bench")));
        if (isLast) {
            results.addAll(writing.results("append", MORE_THREADS, () -> node.append("review:bench")));
        }
        results.addAll(writing.results("record", CALLERS, () -> node.record("review:bench")));
        return results;
    }
}
