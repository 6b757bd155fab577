package dev.chancery.ledger.ui;

import dev.chancery.ledger.integrity.EntryRange;
import dev.chancery.ledger.integrity.RangeCheck;
import dev.chancery.ledger.integrity.RangeVerdict;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;

/** One verification of a range, on a thread of its own, which somebody follows. */
final class RangeRun {

    private final EntryRange range;
    private final AtomicLong compared = new AtomicLong();
    private final CompletableFuture<RangeVerdict> verdict = new CompletableFuture<>();
    private volatile boolean isWanted = true;

    private RangeRun(EntryRange range) {
        this.range = range;
    }

    static RangeRun start(RangeCheck check, EntryRange range) {
        var run = new RangeRun(range);
        Thread.ofVirtual().name("ledger-range-check").start(() -> run.run(check));
        return run;
    }

    private void run(RangeCheck check) {
        try {
            verdict.complete(check.of(range, this::compared));
        } catch (RuntimeException broken) {
            verdict.completeExceptionally(broken);
        }
    }

    private boolean compared(long entries) {
        compared.set(entries);
        return isWanted;
    }

    EntryRange range() {
        return range;
    }

    long compared() {
        return compared.get();
    }

    /**
     * What it came to; empty while it lasts.
     *
     * @throws java.util.concurrent.CompletionException when it could not be carried out
     */
    Optional<RangeVerdict> verdict() {
        return Optional.ofNullable(verdict.getNow(null));
    }

    void stop() {
        isWanted = false;
    }
}
