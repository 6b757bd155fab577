package dev.chancery.ledger.integrity;

/** Consecutive entries by their indexes, both ends included. */
public record EntryRange(long first, long last) {

    public EntryRange {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("A range is 0 ≤ first ≤ last, but was " + first + " to " + last + ".");
        }
    }

    public long length() {
        return last - first + 1;
    }
}
