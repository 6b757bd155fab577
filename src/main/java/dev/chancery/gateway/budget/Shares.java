package dev.chancery.gateway.budget;

import dev.chancery.gateway.budget.Budgets.Hold;
import dev.chancery.gateway.budget.Cargo.Asking;
import dev.chancery.gateway.budget.Cargo.Booking;
import dev.chancery.gateway.budget.Cargo.Resting;
import dev.chancery.kernel.TimeOrderedIds;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What this node holds of every window it uses. */
final class Shares {

    private final Lock lock = new ReentrantLock();
    private final Map<Use, Share> shares = new HashMap<>();
    private final TimeOrderedIds ids;

    Shares(TimeOrderedIds ids) {
        this.ids = ids;
    }

    /** Grants all lines from memory, or none. */
    boolean take(List<Wish.Line> lines, Instant now) {
        lock.lock();
        try {
            lines.forEach(it -> share(it.use()).asked(it.amount(), now));
            if (!lines.stream().allMatch(it -> share(it.use()).hasRoomFor(it, now))) {
                return false;
            }
            lines.forEach(it -> share(it.use()).begin(it.amount()));
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** How the shares of these cargoes are to change. What goes back is granted to nobody from now on. */
    Map<Use, Share.Portion> portions(List<Cargo> party, Instant now) {
        lock.lock();
        try {
            var left = new TreeMap<Use, Long>();
            var asked = new HashSet<Use>();
            var portions = new TreeMap<Use, Share.Portion>();
            for (var cargo : party) {
                switch (cargo) {
                    case Asking(var wish) -> wish.lines().forEach(it -> asked.add(it.use()));
                    case Booking booking ->
                        booking.reserved().holds().forEach(it -> left.merge(it.use(), leftOf(booking, it), Long::sum));
                    case Resting(var uses) ->
                        uses.forEach(it -> portions.put(it, share(it).rest()));
                }
            }
            asked.forEach(it -> left.putIfAbsent(it, 0L));
            left.forEach((use, rest) -> portions.put(use, share(use).portion(rest, asked.contains(use), now)));
            return portions;
        } finally {
            lock.unlock();
        }
    }

    private static long leftOf(Booking booking, Hold hold) {
        return Math.max(0, hold.amount() - booking.actual().in(hold.unit()));
    }

    /** The books stand as these balances say. */
    void written(List<Cargo> party, Sat sat, Instant now) {
        lock.lock();
        try {
            sat.balances().forEach((use, it) -> share(use).written(it.held(), it.edition(), now));
            sat.removed().forEach(use -> share(use).written(0, 0, now));
            ended(party);
            sat.granted()
                    .forEach(wish -> wish.lines().forEach(it -> share(it.use()).begin(it.amount())));
        } finally {
            lock.unlock();
        }
    }

    /** It is unknown what the books say of these. */
    void isUncertain(Set<Use> uses) {
        lock.lock();
        try {
            uses.forEach(it -> share(it).isUncertain());
        } finally {
            lock.unlock();
        }
    }

    /** The windows that nobody asks for any more; those of which nothing is held are forgotten. */
    Set<Use> idle(Instant now) {
        lock.lock();
        try {
            shares.values().removeIf(it -> it.isEmpty() && it.isIdle(now));
            var idle = new HashSet<Use>();
            shares.forEach((use, share) -> {
                if (share.isIdle(now)) {
                    idle.add(use);
                }
            });
            return idle;
        } finally {
            lock.unlock();
        }
    }

    /** Every window of which something is held. */
    Set<Use> all() {
        lock.lock();
        try {
            return Set.copyOf(shares.keySet());
        } finally {
            lock.unlock();
        }
    }

    /** Those of these lines whose window this node has not written yet. */
    List<Wish.Line> unopened(List<Wish.Line> lines) {
        lock.lock();
        try {
            return lines.stream().filter(it -> share(it.use()).isNew()).toList();
        } finally {
            lock.unlock();
        }
    }

    private void ended(List<Cargo> party) {
        for (var cargo : party) {
            if (cargo instanceof Booking booking) {
                booking.reserved().holds().forEach(it -> share(it.use()).end(it.amount()));
            }
        }
    }

    private Share share(Use use) {
        return shares.computeIfAbsent(use, _ -> new Share(ids.next()));
    }
}
