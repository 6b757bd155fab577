package dev.chancery.provenance.testing;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.Envelope;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.SignedNote;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.Statement;
import dev.chancery.attest.Subject;
import dev.chancery.attest.WitnessKey;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.MerkleTree;
import dev.chancery.provenance.bundle.EvidenceBundle;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledKey;
import dev.chancery.provenance.bundle.EvidenceBundle.BundledStatement;
import dev.chancery.provenance.bundle.EvidenceBundle.Seal;
import dev.chancery.provenance.bundle.RecordingEntry;
import dev.chancery.provenance.chain.PredicateTypes;
import dev.chancery.provenance.trust.TrustDocument;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A sound bundle about {@link #ABOUT}, in a log of {@link #LOG_SIZE} entries; each withX spoils one link of it and
 * leaves the others, the seal included, as a careful forger would.
 */
public final class TestingBundle {

    public static final Digest ABOUT = Digest.gitCommit(TestingReviews.COMMIT);
    public static final Instant RECORDED = Instant.parse("2026-03-01T10:00:02.5Z");
    public static final int LOG_SIZE = 11;

    private static final String ORIGIN = "chancery.test/ledger";
    private static final int INDEX = 6;

    private Statement statement = new Statement(
            List.of(Subject.of("payments-api", ABOUT)), PredicateTypes.REVIEW_VERDICT, Map.of("state", "full"));
    private Signer statementSigner = TestingKeys.signer(SigningRole.REVIEW);
    private Signer noteSigner = TestingKeys.signer(SigningRole.LEDGER);
    private Signer sealer = TestingKeys.signer(SigningRole.LEDGER);
    private List<String> witnesses = List.of();
    private String payloadType = Statement.PAYLOAD_TYPE;
    private UnaryOperator<String> envelope = UnaryOperator.identity();
    private UnaryOperator<String> entry = UnaryOperator.identity();
    private String recordedDigest = "";
    private Instant recordedAt = RECORDED;
    private String trust = TrustDocument.builtIn();
    private int provenIndex = INDEX;
    private List<PublishedKey> keys =
            List.of(TestingKeys.published(SigningRole.LEDGER), TestingKeys.published(SigningRole.REVIEW));
    private UnaryOperator<List<BundledKey>> bundledKeys = UnaryOperator.identity();

    public TestingBundle withStatement(Statement other) {
        statement = other;
        return this;
    }

    public TestingBundle signedBy(SigningRole role) {
        statementSigner = TestingKeys.signer(role);
        return this;
    }

    public TestingBundle withKeys(SigningRole... roles) {
        keys = Stream.of(roles).map(TestingKeys::published).toList();
        return this;
    }

    public TestingBundle withBundledKeys(UnaryOperator<List<BundledKey>> change) {
        bundledKeys = change;
        return this;
    }

    public TestingBundle withCheckpointBy(SigningRole role) {
        noteSigner = TestingKeys.signer(role);
        return this;
    }

    /** A witness of this name saw the checkpoint. */
    public TestingBundle seenBy(String witness) {
        witnesses = List.of(witness);
        return this;
    }

    public TestingBundle sealedBy(SigningRole role) {
        sealer = TestingKeys.signer(role);
        return this;
    }

    public TestingBundle withPayloadType(String type) {
        payloadType = type;
        return this;
    }

    /** Changes the envelope's JSON before it is recorded. */
    public TestingBundle withEnvelope(UnaryOperator<String> change) {
        envelope = change;
        return this;
    }

    /** Changes the entry after it has been put into the tree. */
    public TestingBundle withEntry(UnaryOperator<String> change) {
        entry = change;
        return this;
    }

    public TestingBundle recordedAs(Digest other) {
        recordedDigest = other.toString();
        return this;
    }

    public TestingBundle recordedAt(Instant at) {
        recordedAt = at;
        return this;
    }

    public TestingBundle withTrust(String text) {
        trust = text;
        return this;
    }

    public TestingBundle withProofOf(int otherIndex) {
        provenIndex = otherIndex;
        return this;
    }

    public byte[] toBytes() {
        return build().toBytes();
    }

    public EvidenceBundle build() {
        var json = envelope.apply(
                Envelope.sign(payloadType, statement.toBytes(), statementSigner).toJson());
        var recorded = entryAbout(json);
        var leaves = IntStream.range(0, LOG_SIZE)
                .mapToObj(it -> it == INDEX ? recorded : ("{\"n\":" + it + "}").getBytes(StandardCharsets.UTF_8))
                .map(MerkleTree::leafHash)
                .toList();
        var tree = MerkleTree.over(leaves);
        var text = Checkpoint.text(ORIGIN, LOG_SIZE, tree.root(LOG_SIZE));
        var note = SignedNote.sign(ORIGIN, noteSigner, text)
                .with(witnesses.stream().map(it -> cosignature(it, text)).toList());
        var bundled = new BundledStatement(
                json,
                entry.apply(new String(recorded, StandardCharsets.UTF_8)),
                INDEX,
                tree.inclusionProof(provenIndex, LOG_SIZE));
        return new EvidenceBundle(
                        ABOUT,
                        bundledKeys.apply(keys.stream().map(BundledKey::of).toList()),
                        trust,
                        note.toString(),
                        List.of(bundled),
                        Seal.none())
                .sealedBy(sealer);
    }

    private static SignedNote.Signature cosignature(String witness, String text) {
        var signer = dev.chancery.attest.TestingKeys.named(witness);
        var key = new WitnessKey(witness, signer.verificationKey());
        var hash = HexFormat.fromHexDigits(key.toString().split("\\+", 3)[1]);
        var signature = ByteBuffer.allocate(72)
                .putLong(RECORDED.getEpochSecond())
                .put(signer.sign(WitnessKey.message(text, RECORDED)));
        return new SignedNote.Signature(witness, hash, signature.array());
    }

    private byte[] entryAbout(String json) {
        var digest = recordedDigest.isEmpty()
                ? Digest.sha256(json.getBytes(StandardCharsets.UTF_8)).toString()
                : recordedDigest;
        return CanonicalJson.of(Map.of(
                "type", RecordingEntry.TYPE,
                "at", recordedAt.toString(),
                "subject", ABOUT.toString(),
                "details", Map.of(RecordingEntry.ENVELOPE, digest)));
    }
}
