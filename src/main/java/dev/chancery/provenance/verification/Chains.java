package dev.chancery.provenance.verification;

import dev.chancery.kernel.Digest;
import dev.chancery.ledger.LedgerEntry;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.bundle.RecordingEntry;
import dev.chancery.provenance.chain.ArtifactChain;
import dev.chancery.provenance.chain.ChainAssembly;
import dev.chancery.provenance.chain.CheckedStatement;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.chain.StatementCheck;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.store.Attestations;
import dev.chancery.provenance.store.StatedArtifact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The chains of artifacts, each statement verified against its signers' keys and against the ledger entry that recorded
 * it; a statement the ledger does not know is refused, whoever signed it, and one that was taken back counts for nothing.
 */
@Component
public class Chains {

    private final Attestations attestations;
    private final LedgerReader ledger;
    private final CurrentVerifier verifier;

    Chains(Attestations attestations, LedgerReader ledger, CurrentVerifier verifier) {
        this.attestations = attestations;
        this.ledger = ledger;
        this.verifier = verifier;
    }

    /** The chain of one artifact. */
    public ArtifactChain of(StatedArtifact artifact) {
        return of(List.of(artifact)).getFirst();
    }

    /** The chains of several artifacts, in their order. */
    public List<ArtifactChain> of(List<StatedArtifact> artifacts) {
        var statements = attestations.about(
                artifacts.stream().map(StatedArtifact::digest).toList());
        var checks = checks(statements.values().stream().flatMap(List::stream).toList());
        return artifacts.stream()
                .map(artifact -> ChainAssembly.of(
                        artifact.digest(),
                        artifact.name(),
                        statements.getOrDefault(artifact.digest(), List.of()).stream()
                                .map(checks)
                                .toList()))
                .toList();
    }

    /** Checks one statement, whatever it is about, as it stands now. */
    public CheckedStatement checked(RecordedStatement statement) {
        return checks(List.of(statement)).apply(statement);
    }

    /** Every statement about this digest and about the commits its builds name, each checked. */
    public List<CheckedStatement> statements(Digest about) {
        var statements = attestations.about(List.of(about)).getOrDefault(about, List.of());
        return statements.stream().map(checks(statements)).toList();
    }

    /** The statements of these types about this very digest, newest first, each checked. */
    public List<CheckedStatement> ofTypes(Digest about, List<String> predicateTypes) {
        return ofTypes(List.of(about), predicateTypes).getOrDefault(about, List.of());
    }

    /** The same of several digests, in as few questions; a digest nobody spoke of so has no entry. */
    public Map<Digest, List<CheckedStatement>> ofTypes(List<Digest> about, List<String> predicateTypes) {
        var statements = attestations.ofTypes(about, predicateTypes);
        var checks = checks(statements.values().stream().flatMap(List::stream).toList());
        return statements.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().map(checks).toList()));
    }

    /** How to check each of these statements, whose ledger entries are read at once. */
    private Function<RecordedStatement, CheckedStatement> checks(List<RecordedStatement> statements) {
        var now = verifier.now();
        var entries = ledger.entries(
                statements.stream().map(RecordedStatement::ledgerEntry).toList());
        return statement -> checked(statement, now, Optional.ofNullable(entries.get(statement.ledgerEntry())));
    }

    private static CheckedStatement checked(
            RecordedStatement statement, StatementVerifier now, Optional<LedgerEntry> recording) {
        var entry = recording.flatMap(it -> RecordingEntry.parse(it.canonical()));
        var existedAt = entry.map(RecordingEntry::at).orElse(statement.recordedAt());
        var check = now.check(statement.envelope(), existedAt);
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
