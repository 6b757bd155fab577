package dev.chancery.provenance.verification;

import dev.chancery.attest.KeyRing;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.bundle.RecordingEntry;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainAssembly;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.chain.TrustTable;
import dev.chancery.provenance.store.Attestations;
import dev.chancery.provenance.store.StatedArtifact;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The chains of artifacts, each statement verified against its signers' keys and against the ledger entry that recorded
 * it; a statement the ledger does not know is refused, whoever signed it.
 */
@Component
public class Chains {

    private final Attestations attestations;
    private final LedgerReader ledger;
    private final StatementVerifier verifier;

    Chains(Attestations attestations, LedgerReader ledger, KeyRing keys) {
        this.attestations = attestations;
        this.ledger = ledger;
        this.verifier = new StatementVerifier(keys::find, TrustTable.fixed());
    }

    /** The chain of one artifact. */
    public ArtifactChain of(StatedArtifact artifact) {
        return of(List.of(artifact)).getFirst();
    }

    /** The chains of several artifacts, in their order. */
    public List<ArtifactChain> of(List<StatedArtifact> artifacts) {
        var statements = attestations.about(
                artifacts.stream().map(StatedArtifact::digest).toList());
        return artifacts.stream()
                .map(artifact -> ChainAssembly.of(
                        artifact.digest(),
                        artifact.name(),
                        statements.getOrDefault(artifact.digest(), List.of()).stream()
                                .map(statement -> checked(statement, artifact.digest()))
                                .toList()))
                .toList();
    }

    private CheckedStatement checked(RecordedStatement statement, Digest about) {
        var entry = ledger.entry(statement.ledgerEntry()).flatMap(it -> RecordingEntry.parse(it.canonical()));
        var existedAt = entry.map(RecordingEntry::at).orElse(statement.recordedAt());
        var check = verifier.check(statement.envelope(), about, existedAt);
        var isRecorded = entry.filter(it -> it.records(check.envelope(), about)).isPresent();
        return new CheckedStatement(
                statement,
                isRecorded || !check.holds()
                        ? check
                        : check.refused(
                                Reason.NOT_RECORDED,
                                "The statement is signed, but no ledger entry records these very bytes."));
    }
}
