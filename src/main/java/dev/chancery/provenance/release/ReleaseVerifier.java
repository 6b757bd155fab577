package dev.chancery.provenance.release;

import dev.chancery.kernel.Actor;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.governed.GovernedReleasePolicy;
import dev.chancery.provenance.release.ReleaseCheck.Outcome;
import dev.chancery.provenance.store.StatedArtifact;
import dev.chancery.provenance.store.StatedArtifacts;
import dev.chancery.provenance.verification.Chains;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Walks the chain of an artifact once, holds it against the release policy and signs the result as a verification
 * summary, pass or fail; admission then needs that summary alone.
 */
@Service
public class ReleaseVerifier {

    private final StatedArtifacts artifacts;
    private final Chains chains;
    private final GovernedReleasePolicy policies;
    private final SummarySigner signer;
    private final ReleaseBooks books;

    ReleaseVerifier(
            StatedArtifacts artifacts,
            Chains chains,
            GovernedReleasePolicy policies,
            SummarySigner signer,
            ReleaseBooks books) {
        this.artifacts = artifacts;
        this.chains = chains;
        this.policies = policies;
        this.signer = signer;
        this.books = books;
    }

    /** What became of asking for a verification. */
    public sealed interface Answer {}

    /** The result, and the summary that was signed about it. */
    public record Verified(Outcome outcome, CheckedStatement summary) implements Answer {}

    /** Nothing was verified and nothing signed. */
    public record Refused(Refusal refusal) implements Answer {}

    /** Verifies this artifact as what is deployed under this resource URI. */
    @Transactional
    public Answer verify(Digest digest, String resourceUri, Actor by) {
        var artifact = artifacts.find(digest);
        var policy = policies.current();
        if (artifact.isEmpty()) {
            return new Refused(new Refusal("artifact_not_found", "No signed statement is about " + digest + "."));
        }
        if (!policy.policy().covers(resourceUri)) {
            return new Refused(new Refusal(
                    "resource_not_covered", "The release policy makes no summaries for " + resourceUri + "."));
        }
        return signed(artifact.get(), resourceUri, policy, by);
    }

    private Verified signed(
            StatedArtifact artifact, String resourceUri, GovernedReleasePolicy.Current policy, Actor by) {
        var outcome = new ReleaseCheck(policy.policy()).check(artifact.digest(), chains.statements(artifact.digest()));
        var context = signer.context(artifact, resourceUri);
        var recorded = signer.sign(context, outcome, policy, by);
        books.enter(artifact, context, outcome, policy.text(), recorded);
        return new Verified(outcome, chains.checked(recorded));
    }
}
