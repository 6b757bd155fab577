package dev.chancery.gateway.budget;

/** How a window stands while its row is locked; what changes is written back with it. */
final class Balance {

    private final long cap;
    private long spent;
    private long reserved;
    private long refusals;
    private boolean changed;

    Balance(long cap, long spent, long reserved) {
        this.cap = cap;
        this.spent = spent;
        this.reserved = reserved;
    }

    boolean hasRoomFor(long amount) {
        return amount <= cap - spent - reserved;
    }

    void reserve(long amount) {
        reserved = Math.addExact(reserved, amount);
        changed = true;
    }

    void free(long amount) {
        reserved = Math.max(0, reserved - amount);
        changed = true;
    }

    void spend(long amount) {
        spent = Math.addExact(spent, amount);
        changed = true;
    }

    void refuse() {
        refusals++;
        changed = true;
    }

    boolean isChanged() {
        return changed;
    }

    long cap() {
        return cap;
    }

    long spent() {
        return spent;
    }

    long reserved() {
        return reserved;
    }

    long refusals() {
        return refusals;
    }
}
