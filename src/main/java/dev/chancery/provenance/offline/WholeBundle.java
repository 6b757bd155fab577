package dev.chancery.provenance.offline;

import dev.chancery.attest.TreeHead;
import dev.chancery.provenance.bundle.EvidenceBundle;

/** The links that bind the bundle as a whole to the ledger's key. */
record WholeBundle(EvidenceBundle bundle, BundledKeys keys) {

    Link checkpoint() {
        var head = TreeHead.parse(bundle.checkpoint());
        if (head.isEmpty()) {
            return Link.broken(LinkName.CHECKPOINT, "It is not a C2SP tlog-checkpoint.");
        }
        return keys.ofTheLedger().stream()
                .filter(key -> head.get().isSignedBy(key.key()))
                .findFirst()
                .map(key -> Link.holds(LinkName.CHECKPOINT, "%s signed %s".formatted(key.keyId(), head.get())))
                .orElseGet(() -> Link.broken(
                        LinkName.CHECKPOINT, "No ledger key of the bundle signed the checkpoint " + head.get() + "."));
    }

    Link seal() {
        var seal = bundle.seal();
        return keys.ofTheLedger().stream()
                .filter(key -> key.keyId().equals(seal.keyId()))
                .filter(key -> key.key().verifies(bundle.sealedBytes(), seal.signature()))
                .findFirst()
                .map(key -> Link.holds(LinkName.SEAL, "%s sealed the whole bundle".formatted(key.keyId())))
                .orElseGet(() ->
                        Link.broken(LinkName.SEAL, "The seal is not that of a ledger key over exactly this bundle."));
    }
}
