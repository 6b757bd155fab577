package dev.chancery.gateway.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What this node holds of one window: reserved in the database, granted to calls from memory. What calls under way may cost is
 * never more than what is held. Guarded by its {@link Shares}.
 */
final class Share {

    /** A share is written anew long before it expires, or nothing more is granted from it. */
    private static final Duration SOUND = BudgetSession.LIFE.dividedBy(3);

    private final UUID id;
    private final Demand demand = new Demand();
    private int edition;
    private long held;
    private long blocked;
    private long underWay;
    private Instant writtenAt = Instant.MIN;
    private boolean isCertain = true;

    Share(UUID id) {
        this.id = id;
    }

    /** Whether a call fits into what is held; the budget must be as it was when that was reserved. */
    boolean hasRoomFor(Wish.Line line, Instant now) {
        return isCertain
                && edition == line.budget().edition()
                && line.amount() <= free()
                && now.isBefore(writtenAt.plus(SOUND));
    }

    void begin(long amount) {
        underWay += amount;
    }

    void end(long amount) {
        underWay = Math.max(0, underWay - amount);
    }

    void asked(long amount, Instant now) {
        demand.add(amount, now);
    }

    /** What is to change once calls have ended that leave so much of what they held, be it that more is asked or not. */
    Portion portion(long left, boolean isAsked, Instant now) {
        var wanted = demand.headroom(now);
        var free = free() + left;
        if (isAsked) {
            return portion(free, wanted);
        }
        return free > 2 * wanted ? portion(free - wanted, 0) : portion(0, free < wanted / 2 ? wanted - free : 0);
    }

    /** Everything goes back that no call under way needs. */
    Portion rest() {
        return portion(free(), 0);
    }

    private Portion portion(long back, long more) {
        blocked = Math.min(back, free());
        return new Portion(id, isCertain ? held : 0, isCertain, back, more);
    }

    /** The books were written, and so much is held now. */
    void written(long nowHeld, int ofEdition, Instant now) {
        held = nowHeld;
        edition = ofEdition;
        blocked = 0;
        writtenAt = now;
        isCertain = true;
    }

    /** Nobody knows whether the books were written. */
    void isUncertain() {
        blocked = 0;
        isCertain = false;
    }

    boolean isIdle(Instant now) {
        return underWay == 0 && demand.headroom(now) == 0;
    }

    boolean isEmpty() {
        return held == 0 && underWay == 0;
    }

    boolean isNew() {
        return writtenAt.equals(Instant.MIN);
    }

    private long free() {
        return Math.max(0, held - blocked - underWay);
    }

    /**
     * How a share changes in the books.
     *
     * @param held as this node believes
     * @param isCertain whether that is what was written last
     * @param back what the window gets back
     * @param more what is asked of it, as far as it has room to spare
     */
    record Portion(UUID share, long held, boolean isCertain, long back, long more) {}
}
