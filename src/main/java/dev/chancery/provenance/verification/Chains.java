package dev.chancery.provenance.verification;

import dev.chancery.attest.KeyRing;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.bundle.RecordingEntry;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainAssembly;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.chain.StatementCheck;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.governed.GovernedTrust;
import dev.chancery.provenance.store.Attestations;
import dev.chancery.provenance.store.StatedArtifact;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The chains of artifacts, each statement verified against its signers' keys and against the ledger entry that recorded
 * it; a statement the ledger does not know is refused, whoever signed it, and one that was taken back counts for nothing.
 */
@Component
public class Chains {

    private final Attestations attestations;
    private final LedgerReader ledger;
    private final KeyRing keys;
    private final GovernedTrust trust;

    Chains(Attestations attestations, LedgerReader ledger, KeyRing keys, GovernedTrust trust) {
        this.attestations = attestations;
        this.ledger = ledger;
        this.keys = keys;
        this.trust = trust;
    }

    /** The chain of one artifact. */
    public ArtifactChain of(StatedArtifact artifact) {
        return of(List.of(artifact)).getFirst();
    }

    /** The chains of several artifacts, in their order. */
    public List<ArtifactChain> of(List<StatedArtifact> artifacts) {
        var statements = attestations.about(
                artifacts.stream().map(StatedArtifact::digest).toList());
        var verifier = verifier();
        return artifacts.stream()
                .map(artifact -> ChainAssembly.of(
                        artifact.digest(),
                        artifact.name(),
                        statements.getOrDefault(artifact.digest(), List.of()).stream()
                                .map(statement -> checked(statement, verifier))
                                .toList()))
                .toList();
    }

    /** Checks one statement, whatever it is about, as it stands now. */
    public CheckedStatement checked(RecordedStatement statement) {
        return checked(statement, verifier());
    }

    private StatementVerifier verifier() {
        return new StatementVerifier(keys::find, trust.current().matrix());
    }

    private CheckedStatement checked(RecordedStatement statement, StatementVerifier verifier) {
        var entry = ledger.entry(statement.ledgerEntry()).flatMap(it -> RecordingEntry.parse(it.canonical()));
        var existedAt = entry.map(RecordingEntry::at).orElse(statement.recordedAt());
        var check = verifier.check(statement.envelope(), existedAt);
        var isRecorded = check.statement()
                .filter(it -> entry.filter(recorded -> recorded.records(check.envelope(), it))
                        .isPresent())
                .isPresent();
        return new CheckedStatement(statement, check.holds() ? standing(statement, check, isRecorded) : check);
    }

    private static StatementCheck standing(RecordedStatement statement, StatementCheck check, boolean isRecorded) {
        if (!isRecorded) {
            return check.refused(
                    Reason.NOT_RECORDED, "The statement is signed, but no ledger entry records these very bytes.");
        }
        return statement
                .withdrawnAt()
                .map(at -> check.refused(Reason.WITHDRAWN, "Whoever stated it took it back at " + at + "."))
                .orElse(check);
    }
}
