package dev.chancery.provenance.testing;

import dev.chancery.attest.Envelope;
import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigningKey;
import dev.chancery.attest.SigstoreBundle;
import dev.chancery.attest.TestingKeys;
import dev.chancery.attest.TestingStamps;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.Checkpoint;
import dev.chancery.ledger.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A Rekor log of version 2: its key is Ed25519, it promises nothing, and proves that an entry is in its tree. */
public final class TestingTiles {

    public static final String ORIGIN = "log.testing.example/rekor";

    private static final int SIZE = 5;
    private static final int INDEX = 2;

    private final SigningKey key;

    public TestingTiles(String name) {
        this.key = TestingKeys.named(name);
    }

    /** The public key as a trust matrix takes it. */
    public String publicKey() {
        return Base64.getEncoder().encodeToString(key.verificationKey().raw());
    }

    /** The body of an entry about the hash of what was signed. */
    public static ObjectNode hashedRekord(Envelope envelope, byte[] certificate) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("apiVersion", "0.0.2")
                .put("kind", "hashedrekord");
        var spec = body.putObject("spec").putObject("hashedRekordV002");
        var signed = Envelope.preAuthenticationEncoding(envelope.payloadType(), envelope.payload());
        digest(spec.putObject("data"), signed);
        signature(spec.putObject("signature"), envelope, certificate);
        return body;
    }

    /** The body of an entry about an envelope. */
    public static ObjectNode dsse(Envelope envelope, byte[] certificate) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("apiVersion", "0.0.2")
                .put("kind", "dsse");
        var spec = body.putObject("spec").putObject("dsseV002");
        digest(spec.putObject("payloadHash"), envelope.payload());
        signature(spec.putArray("signatures").addObject(), envelope, certificate);
        return body;
    }

    private static void digest(ObjectNode hash, byte[] content) {
        hash.put("algorithm", "SHA2_256");
        hash.put("digest", base64(Digest.sha256(content).bytes()));
    }

    private static void signature(ObjectNode node, Envelope envelope, byte[] certificate) {
        node.put("content", base64(envelope.signatures().getFirst().signature()));
        var verifier = node.putObject("verifier");
        verifier.putObject("x509Certificate").put("rawBytes", base64(certificate));
        verifier.put("keyDetails", "PKIX_ECDSA_P256_SHA_256");
    }

    /** The bundle with an entry of this log about the hash of what was signed in place of its own, and with a stamp. */
    public byte[] bundle(byte[] promised, TestingStamps stamps) {
        var json = JsonMapper.shared().readValue(promised, ObjectNode.class);
        var bundle = ((SigstoreBundle.Wellformed) SigstoreBundle.parse(promised)).bundle();
        var material = json.withObject("/verificationMaterial");
        var body = hashedRekord(bundle.envelope(), bundle.certificates().getFirst());
        material.putArray("tlogEntries").add(entry(bytes(body)));
        var signature = bundle.envelope().signatures().getFirst().signature();
        material.withObject("/timestampVerificationData")
                .putArray("rfc3161Timestamps")
                .addObject()
                .put("signedTimestamp", base64(stamps.stamp(signature, TestingSigstore.SIGNED.plusSeconds(5))));
        return bytes(json);
    }

    /** An entry with this body, in a tree of five, with the proof of it. */
    public ObjectNode entry(byte[] body) {
        var tree = MerkleTree.over(IntStream.range(0, SIZE)
                .mapToObj(it -> it == INDEX ? body : new byte[] {(byte) it})
                .map(MerkleTree::leafHash)
                .toList());
        var entry = JsonMapper.shared().createObjectNode().put("logIndex", Integer.toString(INDEX));
        entry.putObject("logId").put("keyId", base64(SignedNote.keyId(ORIGIN, key.verificationKey())));
        entry.put("canonicalizedBody", base64(body));
        var proof = entry.putObject("inclusionProof").put("treeSize", Integer.toString(SIZE));
        tree.inclusionProof(INDEX, SIZE)
                .forEach(hash -> proof.withArray("hashes").add(base64(hash)));
        proof.putObject("checkpoint").put("envelope", checkpoint(ORIGIN, tree));
        return entry;
    }

    private String checkpoint(String origin, MerkleTree tree) {
        return SignedNote.sign(origin, key, Checkpoint.text(origin, SIZE, tree.root(SIZE)))
                .toString();
    }

    /** The bytes of a body. */
    public static byte[] bytes(ObjectNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
