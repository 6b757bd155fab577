package dev.chancery.gateway.budget;

import java.time.Instant;

/** How much is asked of a share in a second, and so how much it pays to hold ready. */
final class Demand {

    /** Calls a second under which each goes to the books by itself, so that nothing is held that nobody uses. */
    private static final int FEW = 8;

    /** What is held ready lasts for this part of a second. */
    private static final int PARTS = 4;

    private long second;
    private long calls;
    private long amount;
    private long callsBefore;
    private long amountBefore;

    void add(long asked, Instant now) {
        turnTo(now.getEpochSecond());
        calls++;
        amount = Math.addExact(amount, asked);
    }

    /** Nothing while there are few calls. */
    long headroom(Instant now) {
        turnTo(now.getEpochSecond());
        return Math.max(calls, callsBefore) < FEW ? 0 : Math.max(amount, amountBefore) / PARTS;
    }

    private void turnTo(long now) {
        if (now != second) {
            callsBefore = now == second + 1 ? calls : 0;
            amountBefore = now == second + 1 ? amount : 0;
            calls = 0;
            amount = 0;
            second = now;
        }
    }
}
