package dev.chancery.provenance.offline;

import dev.chancery.attest.Statement;
import dev.chancery.attest.TreeHead;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.MerkleProofs;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.provenance.bundle.EvidenceBundle;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledStatement;
import dev.chancery.provenance.bundle.RecordingEntry;
import dev.chancery.provenance.chain.Reason;
import dev.chancery.provenance.chain.References;
import dev.chancery.provenance.chain.SignatureCheck;
import dev.chancery.provenance.chain.StatementCheck;
import dev.chancery.provenance.chain.StatementVerifier;
import dev.chancery.provenance.trust.TrustMatrix;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The links of each statement of a bundle: envelope, signer, statement, subject, ledger entry, inclusion proof. */
final class BundledStatements {

    private final EvidenceBundle bundle;
    private final StatementVerifier verifier;
    private final Set<Digest> bound;

    BundledStatements(EvidenceBundle bundle, BundledKeys keys, TrustMatrix matrix) {
        this.bundle = bundle;
        this.verifier = new StatementVerifier(keys::find, matrix);
        this.bound = Stream.concat(Stream.of(bundle.about()), sources()).collect(Collectors.toUnmodifiableSet());
    }

    /** The commits that verified builds in the bundle say the artifact was made from. */
    private Stream<Digest> sources() {
        return bundle.statements().stream()
                .flatMap(statement -> RecordingEntry.parse(statement.entryBytes()).stream()
                        .map(entry -> verifier.check(statement.envelopeBytes(), bundle.about(), entry.at())))
                .filter(StatementCheck::holds)
                .flatMap(check -> check.statement().flatMap(References::source).stream());
    }

    Stream<Supplier<List<Link>>> checks() {
        return IntStream.range(0, bundle.statements().size()).boxed().flatMap(this::checks);
    }

    private Stream<Supplier<List<Link>>> checks(int index) {
        var statement = bundle.statements().get(index);
        var number = index + 1;
        return Stream.of(
                () -> numbered(number, envelope(statement)),
                () -> numbered(number, List.of(ledgerEntry(statement))),
                () -> numbered(number, List.of(inclusion(statement))));
    }

    /** One link for each thing an envelope is checked for, up to the one that does not hold. */
    private List<Link> envelope(BundledStatement statement) {
        var recorded = RecordingEntry.parse(statement.entryBytes());
        if (recorded.isEmpty()) {
            return List.of(Link.broken(LinkName.LEDGER_ENTRY, "The entry is no record of a statement."));
        }
        var all = verifier.check(statement.envelopeBytes(), recorded.get().at());
        var check = all.holds() && bound.stream().noneMatch(all::isAbout)
                ? all.refused(
                        Reason.SUBJECT_MISMATCH,
                        "The statement is signed, but is not about %s.".formatted(bundle.about()))
                : all;
        return check.holds() ? held(check, recorded.get().at()) : List.of(broken(check));
    }

    private static Link broken(StatementCheck check) {
        return Link.broken(LinkName.of(check.reason()), check.sentence());
    }

    private List<Link> held(StatementCheck check, Instant existedAt) {
        var signer = check.decisiveSignature().map(SignatureCheck::sentence).orElse("");
        return List.of(
                Link.holds(LinkName.ENVELOPE, check.envelope().toString()),
                Link.holds(
                        LinkName.SIGNATURE,
                        check.decisiveSignature().map(SignatureCheck::keyId).orElse("")
                                + " signed exactly these bytes"),
                Link.holds(LinkName.SIGNER, "%s Recorded %s.".formatted(signer, existedAt)),
                Link.holds(
                        LinkName.STATEMENT,
                        check.statement().map(Statement::predicateType).orElse("")),
                Link.holds(
                        LinkName.SUBJECT,
                        bound.stream()
                                .filter(check::isAbout)
                                .map(Digest::toString)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    private Link ledgerEntry(BundledStatement statement) {
        var digest = Digest.sha256(statement.envelopeBytes());
        return RecordingEntry.parse(statement.entryBytes())
                .filter(entry -> records(entry, statement, digest))
                .map(entry -> Link.holds(
                        LinkName.LEDGER_ENTRY,
                        "entry %d records %s%s".formatted(statement.index(), digest, elsewhere(entry))))
                .orElseGet(() -> Link.broken(
                        LinkName.LEDGER_ENTRY,
                        "Entry %d does not record the envelope %s as being about what it is about."
                                .formatted(statement.index(), digest)));
    }

    private static String elsewhere(RecordingEntry entry) {
        return entry.elsewhere().isEmpty()
                ? ""
                : "; kept elsewhere or purged since, and not needed: " + String.join(", ", entry.elsewhere());
    }

    private boolean records(RecordingEntry entry, BundledStatement statement, Digest digest) {
        return verifier.check(statement.envelopeBytes(), entry.at())
                .statement()
                .filter(it -> entry.records(digest, it))
                .isPresent();
    }

    private Link inclusion(BundledStatement statement) {
        var head = TreeHead.parse(bundle.checkpoint());
        if (head.isEmpty()) {
            return Link.broken(LinkName.CHECKPOINT, "It is not a C2SP tlog-checkpoint.");
        }
        var leaf = MerkleTree.leafHash(statement.entryBytes());
        return MerkleProofs.includes(
                        leaf,
                        statement.index(),
                        head.get().size(),
                        statement.inclusion(),
                        head.get().root())
                ? Link.holds(
                        LinkName.INCLUSION_PROOF,
                        "entry %d is in the tree of %d"
                                .formatted(statement.index(), head.get().size()))
                : Link.broken(
                        LinkName.INCLUSION_PROOF,
                        "Entry %d is not in the tree that the checkpoint names.".formatted(statement.index()));
    }

    private static List<Link> numbered(int number, List<Link> links) {
        return links.stream().map(link -> link.ofStatement(number)).toList();
    }
}
