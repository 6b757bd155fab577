package dev.chancery.ledger.integrity;

import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.integrity.Integrity.Broken;
import dev.chancery.ledger.integrity.Integrity.Intact;
import dev.chancery.ledger.integrity.Integrity.TreeHolds;
import dev.chancery.ledger.integrity.Integrity.Unchecked;
import dev.chancery.ledger.tiles.BrokenTree;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** Answers for the log with a handful of tiles: what was compared at the start, and that it only grew since. */
@Component
public class Standings {

    private final Integrity integrity;
    private final LedgerReader ledger;
    private final CheckpointSignatures signatures;

    Standings(Integrity integrity, LedgerReader ledger, CheckpointSignatures signatures) {
        this.integrity = integrity;
        this.ledger = ledger;
        this.signatures = signatures;
    }

    public Standing now() {
        var head = ledger.latest();
        return switch (integrity.condition()) {
            case Unchecked _, TreeHolds _ -> new Standing.Unknown(head);
            case Broken(var where) -> new Standing.Unsound(where);
            case Intact intact ->
                isExtended(intact.head(), head)
                        ? new Standing.Sound(head, intact.head().size(), intact.checkedAt())
                        : new Standing.Unsound("The checkpoint of " + head.size() + " entries does not extend that of "
                                + intact.head().size() + ", with which the entries were compared.");
        };
    }

    private boolean isExtended(Checkpoint checked, Checkpoint head) {
        try {
            return signatures.hold(head) && (checked.size() == 0 || isConsistent(checked, head));
        } catch (BrokenTree broken) {
            return false;
        }
    }

    private boolean isConsistent(Checkpoint checked, Checkpoint head) {
        return ledger.consistency(checked.size(), head.size())
                .filter(it -> it.holds()
                        && Arrays.equals(it.firstRoot(), checked.root())
                        && Arrays.equals(it.secondRoot(), head.root()))
                .isPresent();
    }
}
