package dev.chancery.ledger.audit;

import dev.chancery.ledger.InclusionProof;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.audit.Inclusion.Included;
import dev.chancery.ledger.audit.Inclusion.NotIncluded;
import dev.chancery.ledger.audit.Inclusion.Waiting;
import dev.chancery.ledger.integrity.CheckpointSignatures;
import dev.chancery.ledger.tiles.BrokenTree;
import org.springframework.stereotype.Component;

/** Proves an entry anew whenever it is asked, from the entry's own bytes to a signature that is verified too. */
@Component
public class InclusionCheck {

    private final LedgerReader ledger;
    private final CheckpointSignatures signatures;

    InclusionCheck(LedgerReader ledger, CheckpointSignatures signatures) {
        this.ledger = ledger;
        this.signatures = signatures;
    }

    public Inclusion of(LedgerEntry entry) {
        try {
            return ledger.proof(entry.id()).map(proof -> judge(entry, proof)).orElseGet(Waiting::new);
        } catch (BrokenTree broken) {
            return new NotIncluded(broken.where());
        }
    }

    private Inclusion judge(LedgerEntry entry, InclusionProof proof) {
        if (!proof.proves(entry.canonical())) {
            return new NotIncluded("The bytes of entry " + proof.index() + " do not lead to the root that was signed.");
        }
        return signatures.hold(proof.checkpoint())
                ? new Included(proof)
                : new NotIncluded("The checkpoint of " + proof.treeSize() + " entries is not signed by the key "
                        + proof.checkpoint().keyId() + ".");
    }
}
