package dev.chancery.review.store;

import dev.chancery.review.ReviewId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who works on which unfinished run. A run without an owner was given back, one past its lease lost its node. */
@Repository
public class Leases {

    /** Owns what no node renews any more. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;

    Leases(JdbcClient database) {
        this.database = database;
    }

    /** Keeps this node's unfinished runs; returns how many there are. */
    public int renew(UUID owner, Instant until) {
        return database.sql("""
                        update review.reviews set lease_until = :until
                        where owner = :owner and state in ('queued', 'running')
                        """)
                .param("until", Timestamps.of(until))
                .param("owner", owner)
                .update();
    }

    /** Whether any unfinished run waits for a node. */
    public boolean anyLapsed(Instant now) {
        return database.sql("""
                        select exists (select from review.reviews
                            where state in ('queued', 'running') and (owner is null or lease_until < :now))
                        """)
                .param("now", Timestamps.of(now))
                .query(Boolean.class)
                .single();
    }

    /** Takes the unfinished run that waits longest, if one does. A run that was given back does not count as a lapse. */
    public Optional<Lease> claim(UUID owner, Instant now, Instant until) {
        return database.sql("""
                        update review.reviews
                        set epoch = epoch + 1, lapses = lapses + case when owner is null then 0 else 1 end,
                            owner = :owner, lease_until = :until
                        where id = (select id from review.reviews
                            where state in ('queued', 'running') and (owner is null or lease_until < :now)
                            order by submitted_at, id limit 1 for update skip locked)
                        returning id, epoch
                        """)
                .param("owner", owner)
                .param("now", Timestamps.of(now))
                .param("until", Timestamps.of(until))
                .query((row, _) ->
                        new Lease(new ReviewId(row.getObject("id", UUID.class)), owner, row.getLong("epoch")))
                .optional();
    }

    /** Gives every unfinished run of this node back, to be resumed at once by any node. */
    public int giveBack(UUID owner) {
        return database.sql("""
                        update review.reviews set owner = null
                        where owner = :owner and state in ('queued', 'running')
                        """).param("owner", owner).update();
    }

    /** Gives one unfinished run back. */
    public void giveBack(Lease lease) {
        database.sql("""
                        update review.reviews set owner = null
                        where id = :id and owner = :owner and epoch = :epoch and state in ('queued', 'running')
                        """)
                .param("id", lease.review().value())
                .param("owner", lease.owner())
                .param("epoch", lease.epoch())
                .update();
    }

    /** Lets go of a run that broke, so that it is resumed and the lapse counted once {@code until} has passed. */
    public void abandon(Lease lease, Instant until) {
        database.sql("""
                        update review.reviews set owner = :nobody, lease_until = :until
                        where id = :id and owner = :owner and epoch = :epoch and state in ('queued', 'running')
                        """)
                .param("nobody", NOBODY)
                .param("until", Timestamps.of(until))
                .param("id", lease.review().value())
                .param("owner", lease.owner())
                .param("epoch", lease.epoch())
                .update();
    }

    /** Proves, for the length of the caller's transaction, that the lease is held. */
    public void hold(Lease lease) {
        var held = database.sql("""
                        select id from review.reviews
                        where id = :id and owner = :owner and epoch = :epoch and state in ('queued', 'running')
                        for update
                        """)
                .param("id", lease.review().value())
                .param("owner", lease.owner())
                .param("epoch", lease.epoch())
                .query(UUID.class)
                .optional();
        if (held.isEmpty()) {
            throw new LeaseLostException(lease);
        }
    }
}
