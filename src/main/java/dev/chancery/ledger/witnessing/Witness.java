package dev.chancery.ledger.witnessing;

import dev.chancery.attest.WitnessKey;
import java.net.URI;

/** A witness we ask: where it takes checkpoints, and the key its cosignatures verify with. */
record Witness(URI addCheckpoint, WitnessKey key) {

    String name() {
        return key.name();
    }
}
