package dev.chancery.review;

/**
 * What a run could have taken at worst, computed before anybody was asked, the ceiling it had to stay under, and what it
 * took. Costs are in millionths of a US dollar.
 */
public record Spend(long worstTokens, long worstCostMicros, long ceilingMicros, long tokens, long costMicros) {

    /** Whether the worst case passes the ceiling, so that nobody may be asked. */
    public boolean isTooMuch() {
        return worstCostMicros > ceilingMicros;
    }
}
