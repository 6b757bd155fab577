package dev.chancery.provenance.bundle;

import dev.chancery.attest.EnvelopeSignature;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Digest;
import dev.chancery.kernel.Refusal;
import dev.chancery.ledger.LedgerReader;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledKey;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledStatement;
import dev.chancery.provenance.bundle.EvidenceBundle.Seal;
import dev.chancery.provenance.bundle.SequencedEntries.Proven;
import dev.chancery.provenance.chain.RecordedStatement;
import dev.chancery.provenance.chain.SignedForm;
import dev.chancery.provenance.governed.GovernedTrust;
import dev.chancery.provenance.store.Attestations;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes evidence bundles; of one artifact under one checkpoint always the same bytes. */
@Component
public class EvidenceBundles {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Attestations attestations;
    private final SequencedEntries entries;
    private final KeyRing keys;
    private final GovernedTrust trust;

    EvidenceBundles(Attestations attestations, LedgerReader ledger, KeyRing keys, GovernedTrust trust) {
        this.attestations = attestations;
        this.entries = new SequencedEntries(ledger, PAUSE);
        this.keys = keys;
        this.trust = trust;
    }

    /** Bundles every statement about this digest, waiting a little for those the ledger has yet to sequence. */
    public BundleAnswer about(Digest digest) {
        var statements = attestations.about(List.of(digest)).getOrDefault(digest, List.of()).stream()
                .filter(statement -> statement.withdrawnAt().isEmpty())
                .toList();
        if (statements.isEmpty()) {
            return new BundleAnswer.UnknownArtifact(
                    new Refusal("artifact_not_found", "No signed statement is about " + digest + "."));
        }
        var proven = entries.await(
                statements.stream().map(RecordedStatement::ledgerEntry).toList());
        return proven.<BundleAnswer>map(them -> new BundleAnswer.Made(bundle(digest, statements, them)))
                .orElseGet(() -> new BundleAnswer.NotYetSequenced(
                        new Refusal(
                                "not_yet_sequenced",
                                "A statement about " + digest + " is recorded, but not yet in the ledger's tree."),
                        RETRY_AFTER));
    }

    private EvidenceBundle bundle(Digest about, List<RecordedStatement> statements, List<Proven> proven) {
        var bundled = IntStream.range(0, statements.size())
                .mapToObj(index -> bundled(statements.get(index), proven.get(index)))
                .toList();
        var ledgerKey = keys.signer(SigningRole.LEDGER);
        var checkpoint = proven.getFirst().proof().checkpoint();
        var keyIds = Stream.concat(
                Stream.of(ledgerKey.keyId(), checkpoint.keyId()),
                statements.stream().flatMap(EvidenceBundles::signers));
        return new EvidenceBundle(
                        about,
                        published(keyIds),
                        trust.current().text().content(),
                        checkpoint.note(),
                        bundled,
                        Seal.none())
                .sealedBy(ledgerKey);
    }

    private static BundledStatement bundled(RecordedStatement statement, Proven proven) {
        return new BundledStatement(
                text(statement.envelope()),
                text(proven.entry().canonical()),
                proven.proof().index(),
                proven.proof().hashes());
    }

    private static Stream<String> signers(RecordedStatement statement) {
        return switch (SignedForm.parse(statement.envelope())) {
            case SignedForm.Signed signed ->
                signed.envelope().signatures().stream().map(EnvelopeSignature::keyId);
            case SignedForm.Unsigned _, SignedForm.Unreadable _ -> Stream.of();
        };
    }

    private List<BundledKey> published(Stream<String> keyIds) {
        return keyIds.distinct()
                .map(keys::find)
                .flatMap(Optional::stream)
                .map(BundledKey::of)
                .toList();
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
