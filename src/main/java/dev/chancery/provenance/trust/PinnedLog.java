package dev.chancery.provenance.trust;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.EcdsaKey;
import dev.chancery.attest.PublicKey;
import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigstoreBundle.LogEntry;
import dev.chancery.attest.SigstoreBundle.LogProof;
import dev.chancery.attest.TreeHead;
import dev.chancery.attest.VerificationKey;
import dev.chancery.ledger.MerkleProofs;
import dev.chancery.ledger.MerkleTree;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pinned Rekor log, as the one that an entry names: by the hash of its key, or of its name and key. */
record PinnedLog(PublicKey key, byte[] id) {

    private static final String NO_PROMISE_NO_PROOF =
            "The log entry has neither a signed promise nor an inclusion proof.";

    static PinnedLog of(LogEntry entry, List<PublicKey> pinned) throws LogEvidence.Unproven {
        return pinned.stream()
                .filter(key -> isNamed(key, entry))
                .findFirst()
                .map(key -> new PinnedLog(key, entry.logId()))
                .orElseThrow(() -> new LogEvidence.Unproven(
                        "The log " + HexFormat.of().formatHex(entry.logId()) + " is not pinned."));
    }

    /** An Ed25519 log is named together with the origin of its checkpoints (C2SP signed-note). */
    private static boolean isNamed(PublicKey key, LogEntry entry) {
        return switch (key) {
            case EcdsaKey ecdsa ->
                ecdsa.fingerprint().hex().equals(HexFormat.of().formatHex(entry.logId()));
            case VerificationKey ed25519 ->
                head(entry.proof())
                        .filter(head -> Arrays.equals(SignedNote.keyId(head.origin(), ed25519), entry.logId()))
                        .isPresent();
        };
    }

    private static Optional<TreeHead> head(Optional<LogProof> proof) {
        return proof.flatMap(it -> TreeHead.parse(it.checkpoint()));
    }

    /** Checks the promise and the proof that came along; a tiled log owes the proof. */
    void check(LogEntry entry, boolean isTiled) throws LogEvidence.Unproven {
        if (entry.proof().isEmpty() && (isTiled || entry.promise().isEmpty())) {
            throw new LogEvidence.Unproven(
                    isTiled ? "The entry of a tiled log has no inclusion proof." : NO_PROMISE_NO_PROOF);
        }
        if (entry.promise().filter(it -> !key.verifies(promised(entry), it)).isPresent()) {
            throw new LogEvidence.Unproven("The log's promise does not match the log entry.");
        }
        if (entry.proof().isPresent()) {
            check(
                    entry.proof().get(),
                    isTiled ? entry.logIndex() : entry.proof().get().index(),
                    entry);
        }
    }

    private static byte[] promised(LogEntry entry) {
        return CanonicalJson.of(Map.of(
                "body", Base64.getEncoder().encodeToString(entry.body()),
                "integratedTime", entry.integratedTime(),
                "logID", HexFormat.of().formatHex(entry.logId()),
                "logIndex", entry.logIndex()));
    }

    private void check(LogProof proof, long index, LogEntry entry) throws LogEvidence.Unproven {
        var head = head(entry.proof())
                .orElseThrow(() -> new LogEvidence.Unproven("The log's checkpoint is no signed note."));
        if (!signed(head)) {
            throw new LogEvidence.Unproven("The log did not sign the checkpoint.");
        }
        // What the proof repeats of the checkpoint may be left out, but not be something else.
        var isOfThisSize = proof.treeSize() == 0 || proof.treeSize() == head.size();
        if (!isOfThisSize
                || !MerkleProofs.includes(
                        MerkleTree.leafHash(entry.body()), index, head.size(), proof.hashes(), head.root())) {
            throw new LogEvidence.Unproven("The log entry is not in the tree of the checkpoint.");
        }
    }

    /** The signature lines of others, such as witnesses, say nothing here. */
    private boolean signed(TreeHead head) {
        return switch (key) {
            case VerificationKey ed25519 -> head.isSignedBy(ed25519);
            case EcdsaKey ecdsa -> signed(head, ecdsa);
        };
    }

    /** Rekor names the signer of a line by the beginning of the hash of its key, whatever the origin is called. */
    private boolean signed(TreeHead head, EcdsaKey ecdsa) {
        var text = head.note().text().getBytes(StandardCharsets.UTF_8);
        var hint = ByteBuffer.wrap(id).getInt();
        return head.note().signatures().stream()
                .anyMatch(it -> it.keyHash() == hint && ecdsa.verifies(text, it.signature()));
    }
}
