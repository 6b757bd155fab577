package dev.chancery.provenance;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.bundle.BundleAnswer;
import dev.chancery.provenance.chain.ArtifactChain;
import java.util.Optional;

/** Every commit, patch and image that a signed statement is about. What it answers is verified when it is asked. */
public interface Artifacts {

    /** Where this digest came from and what became of it; empty when no statement is about it. */
    Optional<ArtifactChain> chain(Digest digest);

    /**
     * Everything it takes to check that chain without us. Statements that are not yet in the ledger's tree are waited
     * for, two seconds at the most.
     */
    BundleAnswer bundle(Digest digest);
}
