package dev.chancery.ledger.integrity;

import dev.chancery.attest.KeyRing;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SigningRole;
import dev.chancery.ledger.Checkpoint;
import org.springframework.stereotype.Component;

/** Whether checkpoints were signed by a key of the ledger while it was valid. */
@Component
public class CheckpointSignatures {

    private final KeyRing keys;

    CheckpointSignatures(KeyRing keys) {
        this.keys = keys;
    }

    public boolean hold(Checkpoint checkpoint) {
        return keys.find(checkpoint.keyId())
                .filter(it -> it.role() == SigningRole.LEDGER)
                .filter(it -> it.mayHaveSignedAt(checkpoint.signedAt()))
                .map(PublishedKey::key)
                .filter(checkpoint::isSignedBy)
                .isPresent();
    }
}
