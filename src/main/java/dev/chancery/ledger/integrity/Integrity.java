package dev.chancery.ledger.integrity;

import dev.chancery.ledger.Checkpoint;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What this node knows about the soundness of the stored log. Once broken it stays so until the node is restarted. */
@Component
public class Integrity {

    private static final Logger LOG = LoggerFactory.getLogger(Integrity.class);

    private final Clock clock;
    private final AtomicReference<Condition> condition = new AtomicReference<>(new Unchecked());

    public Integrity(Clock clock) {
        this.clock = clock;
    }

    public Condition condition() {
        return condition.get();
    }

    public boolean isBroken() {
        return condition.get() instanceof Broken;
    }

    void treeHolds(Checkpoint head) {
        advance(new TreeHolds(head, clock.instant()));
    }

    void everythingHolds(Checkpoint head) {
        advance(new Intact(head, clock.instant()));
    }

    /** Something stored was found not to be what was signed. */
    public void breakAt(String where) {
        LOG.error("The ledger is broken, and this node extends it no more: {}", where);
        condition.set(new Broken(where));
    }

    private void advance(Condition next) {
        condition.updateAndGet(it -> it instanceof Broken ? it : next);
    }

    /** How far the check at the start has come. */
    public sealed interface Condition {}

    /** The tree was not compared yet. */
    public record Unchecked() implements Condition {}

    /** The tiles hash to the root that was signed; the entries are still being compared with them. */
    public record TreeHolds(Checkpoint head, Instant since) implements Condition {}

    /** Every entry up to this checkpoint is what was signed. */
    public record Intact(Checkpoint head, Instant checkedAt) implements Condition {}

    /** Something stored is not what was signed. */
    public record Broken(String where) implements Condition {}
}
