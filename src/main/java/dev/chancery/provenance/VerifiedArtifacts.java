package dev.chancery.provenance;

import dev.chancery.kernel.Digest;
import dev.chancery.provenance.bundle.BundleAnswer;
import dev.chancery.provenance.bundle.EvidenceBundles;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.store.StatedArtifacts;
import dev.chancery.provenance.verification.Chains;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads statements from the store and verifies each before it tells of it. */
@Component
class VerifiedArtifacts implements Artifacts {

    private final StatedArtifacts artifacts;
    private final Chains chains;
    private final EvidenceBundles bundles;

    VerifiedArtifacts(StatedArtifacts artifacts, Chains chains, EvidenceBundles bundles) {
        this.artifacts = artifacts;
        this.chains = chains;
        this.bundles = bundles;
    }

    @Override
    public Optional<ArtifactChain> chain(Digest digest) {
        return artifacts.find(digest).map(chains::of);
    }

    @Override
    public BundleAnswer bundle(Digest digest) {
        return bundles.about(digest);
    }
}
