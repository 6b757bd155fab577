package dev.chancery.provenance.release;

import dev.chancery.kernel.Actor;
import dev.chancery.ledger.Ledger;
import dev.chancery.ledger.LedgerEvent;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.governed.GovernedText;
import dev.chancery.provenance.store.Emergencies;
import dev.chancery.provenance.store.Release;
import dev.chancery.provenance.store.Releases;
import dev.chancery.provenance.store.StatedArtifact;
import org.springframework.stereotype.Component;

/** Enters what a verification came to: the row the release page reads, and the end of an emergency if it passed. */
@Component
class ReleaseBooks {

    private final Releases releases;
    private final Emergencies emergencies;
    private final Ledger ledger;

    ReleaseBooks(Releases releases, Emergencies emergencies, Ledger ledger) {
        this.releases = releases;
        this.emergencies = emergencies;
        this.ledger = ledger;
    }

    void enter(
            StatedArtifact artifact,
            VerificationSummary.Context context,
            ReleaseCheck.Outcome outcome,
            GovernedText policy,
            RecordedStatement summary) {
        var failed = outcome.failed();
        releases.put(new Release(
                artifact.digest(),
                context.resourceUri(),
                artifact.name(),
                outcome.passed(),
                policy.digest(),
                failed.map(hop -> hop.kind().label()),
                failed.map(hop -> hop.reason()).orElse(Reason.VERIFIED).code(),
                failed.map(hop -> hop.sentence()).orElse("Every hop that policy asks for was verified."),
                summary.digest(),
                context.at()));
        ledger.append(LedgerEvent.of("release.verified", new Actor.Service("provenance"))
                .about(artifact.digest().toString())
                .with("passed", outcome.passed())
                .with("resource", context.resourceUri())
                .with("policy", policy.digest().toString())
                .with("summary", summary.digest().toString()));
        if (outcome.passed() && emergencies.settle(artifact.digest(), context.resourceUri(), context.at()) > 0) {
            ledger.append(LedgerEvent.of("emergency.settled", new Actor.Service("provenance"))
                    .about(artifact.digest().toString())
                    .with("resource", context.resourceUri()));
        }
    }
}
