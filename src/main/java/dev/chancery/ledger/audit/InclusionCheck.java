package dev.chancery.ledger.audit;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.InclusionProof;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.ledger.audit.Inclusion.Included;
import dev.chancery.ledger.audit.Inclusion.NotIncluded;
import dev.chancery.ledger.audit.Inclusion.Waiting;
import dev.chancery.ledger.tiles.BrokenTree;
import org.springframework.stereotype.Component;

/** Proves an entry anew whenever it is asked, from the entry's own bytes to a signature that is verified too. */
@Component
public class InclusionCheck {

    private final LedgerReader ledger;
    private final KeyRing keys;

    InclusionCheck(LedgerReader ledger, KeyRing keys) {
        this.ledger = ledger;
        this.keys = keys;
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
        return isSigned(proof.checkpoint())
                ? new Included(proof)
                : new NotIncluded("The checkpoint of " + proof.treeSize() + " entries is not signed by the key "
                        + proof.checkpoint().keyId() + ".");
    }

    private boolean isSigned(Checkpoint checkpoint) {
        return keys.find(checkpoint.keyId())
                .filter(it -> it.role() == SigningRole.LEDGER)
                .filter(it -> it.mayHaveSignedAt(checkpoint.signedAt()))
                .map(PublishedKey::key)
                .filter(checkpoint::isSignedBy)
                .isPresent();
    }
}
