package dev.chancery.ledger.integrity;

import dev.chancery.ledger.store.Checkpoints;
import dev.chancery.ledger.tiles.BrokenTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Compares everything stored with what the latest checkpoint signs. */
@Component
public class LogCheck {

    private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

    private final Checkpoints checkpoints;
    private final TreeCheck tree;
    private final EntryCheck entries;

    LogCheck(Checkpoints checkpoints, TreeCheck tree, EntryCheck entries) {
        this.checkpoints = checkpoints;
        this.tree = tree;
        this.entries = entries;
    }

    /** Tells how far it has come, and what it found. */
    public void run(Integrity integrity) {
        try {
            var head = checkpoints.latest().orElseThrow();
            tree.run(head);
            integrity.treeHolds(head);
            entries.run(head.size());
            integrity.everythingHolds(head);
            LOG.info("The ledger's {} entries are what was signed.", head.size());
        } catch (BrokenTree broken) {
            integrity.breakAt(broken.where());
        }
    }
}
