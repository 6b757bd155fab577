package dev.chancery.gateway.budget;

import java.util.UUID;

/** How a window stands while its row is locked, and this node's share of it; what changes is written back with it. */
final class Balance {

    /** The largest part of what is left that a node holds ready, so that the others find the rest. */
    private static final int PARTS = 16;

    private final UUID share;
    private final Limits limits;
    private long spent;
    private long reserved;
    private long held;
    private long refusals;

    /** The budget's cap, and which edition of it this is. */
    record Limits(long cap, int edition) {}

    Balance(UUID share, Limits limits, long spent, long reserved, long held) {
        this.share = share;
        this.limits = limits;
        this.spent = spent;
        this.reserved = reserved;
        this.held = held;
    }

    /** A share that was taken for a dead node's counted as spent; that it is here tells that it was not. */
    void revive(long lost) {
        spent = Math.max(0, spent - lost);
        reserve(lost);
    }

    boolean hasRoomFor(long amount) {
        return amount <= room();
    }

    void reserve(long amount) {
        reserved = Math.addExact(reserved, amount);
        held = Math.addExact(held, amount);
    }

    void free(long amount) {
        var freed = Math.min(amount, held);
        reserved = Math.max(0, reserved - freed);
        held -= freed;
    }

    /** What a call did cost comes out of what it held. */
    void spend(long amount, long heldForIt) {
        spent = Math.addExact(spent, amount);
        free(Math.min(amount, heldForIt));
    }

    /** Holds so much ready for calls to come, as far as there is room to spare. */
    void holdReady(long amount) {
        reserve(Math.clamp(room() / PARTS, 0, amount));
    }

    void refuse() {
        refusals++;
    }

    UUID share() {
        return share;
    }

    int edition() {
        return limits.edition();
    }

    long cap() {
        return limits.cap();
    }

    long spent() {
        return spent;
    }

    long reserved() {
        return reserved;
    }

    long held() {
        return held;
    }

    long refusals() {
        return refusals;
    }

    private long room() {
        return limits.cap() - spent - reserved;
    }
}
