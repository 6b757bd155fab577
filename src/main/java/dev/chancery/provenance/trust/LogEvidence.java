package dev.chancery.provenance.trust;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.Envelope;
import dev.chancery.attest.PublicKey;
import dev.chancery.attest.SignedNote;
import dev.chancery.attest.SigstoreBundle;
import dev.chancery.attest.SigstoreBundle.LogEntry;
import dev.chancery.attest.SigstoreBundle.LogProof;
import dev.chancery.attest.TimeStamp;
import dev.chancery.kernel.Digest;
import dev.chancery.ledger.MerkleProofs;
import dev.chancery.ledger.MerkleTree;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * When a bundle was signed: on the word of a pinned time stamp authority, or else of a pinned Rekor log, whose promise
 * names the moment. The bundle is in the log in any case: promise and inclusion proof must hold where they came along,
 * and the entry must be about exactly this envelope's payload and signature.
 */
final class LogEvidence {

    private final SigstoreRoot root;

    LogEvidence(SigstoreRoot root) {
        this.root = root;
    }

    /** The log does not prove it, and why. */
    static final class Unproven extends Exception {

        private static final long serialVersionUID = 1;

        Unproven(String why) {
            super(why);
        }
    }

    Instant signedAt(SigstoreBundle bundle) throws Unproven {
        if (bundle.logEntries().isEmpty()) {
            throw new Unproven("The bundle has no transparency log entry, so nothing shows when it was signed.");
        }
        for (var entry : bundle.logEntries()) {
            check(entry, bundle.envelope());
        }
        return stampedAt(bundle)
                .or(() -> promisedAt(bundle))
                .orElseThrow(() -> new Unproven(
                        "Neither the log's promise nor a pinned time stamp authority proves the moment of signing."));
    }

    private static Optional<Instant> promisedAt(SigstoreBundle bundle) {
        return bundle.logEntries().stream()
                .filter(it -> it.promise().isPresent())
                .map(it -> Instant.ofEpochSecond(it.integratedTime()))
                .findFirst();
    }

    /** The latest moment that a time stamp proves; all of them must hold where any authority is pinned. */
    private Optional<Instant> stampedAt(SigstoreBundle bundle) throws Unproven {
        if (root.timeStampAuthorities().isEmpty()) {
            return Optional.empty();
        }
        var signature = bundle.envelope().signatures().getFirst().signature();
        var latest = Optional.<Instant>empty();
        for (var stamp : bundle.timeStamps()) {
            var at = provenBy(stamp, signature);
            latest = latest.filter(at::isBefore).or(() -> Optional.of(at));
        }
        return latest;
    }

    private Instant provenBy(byte[] stamp, byte[] signature) throws Unproven {
        return switch (TimeStamp.verify(stamp, signature, root.timeStampAuthorities())) {
            case TimeStamp.Unproven(var why) -> throw new Unproven(why);
            case TimeStamp.Proven(var at) -> at;
        };
    }

    private void check(LogEntry entry, Envelope envelope) throws Unproven {
        var log = log(entry);
        if (entry.promise().isEmpty() && entry.proof().isEmpty()) {
            throw new Unproven("The log entry has neither a signed promise nor an inclusion proof.");
        }
        if (entry.promise().filter(it -> !log.verifies(promised(entry), it)).isPresent()) {
            throw new Unproven("The log's promise does not match the log entry.");
        }
        if (entry.proof().isPresent()) {
            check(entry.proof().get(), entry, log);
        }
        if (!isAbout(entry, envelope)) {
            throw new Unproven("The log entry is about another envelope.");
        }
    }

    /** The log is named by the SHA-256 of its key. */
    private PublicKey log(LogEntry entry) throws Unproven {
        var id = HexFormat.of().formatHex(entry.logId());
        return root.logs().stream()
                .filter(key -> key.fingerprint().hex().equals(id))
                .findFirst()
                .orElseThrow(() -> new Unproven("The log " + id + " is not pinned."));
    }

    private static byte[] promised(LogEntry entry) {
        return CanonicalJson.of(Map.of(
                "body", Base64.getEncoder().encodeToString(entry.body()),
                "integratedTime", entry.integratedTime(),
                "logID", HexFormat.of().formatHex(entry.logId()),
                "logIndex", entry.logIndex()));
    }

    private static void check(LogProof proof, LogEntry entry, PublicKey log) throws Unproven {
        var note = SignedNote.parse(proof.checkpoint())
                .orElseThrow(() -> new Unproven("The log's checkpoint is no signed note."));
        var text = note.text().getBytes(StandardCharsets.UTF_8);
        if (note.signatures().stream().noneMatch(it -> log.verifies(text, it.signature()))) {
            throw new Unproven("The log did not sign the checkpoint.");
        }
        var lines = note.text().split("\n", -1);
        var isOfThisSize = lines.length > 3 && lines[1].equals(Long.toString(proof.treeSize()));
        if (!isOfThisSize
                || !MerkleProofs.includes(
                        MerkleTree.leafHash(entry.body()),
                        proof.index(),
                        proof.treeSize(),
                        proof.hashes(),
                        Base64.getDecoder().decode(lines[2]))) {
            throw new Unproven("The log entry is not in the tree of the checkpoint.");
        }
    }

    private static boolean isAbout(LogEntry entry, Envelope envelope) {
        try {
            var body = JsonMapper.shared().readTree(entry.body());
            var payload = Digest.sha256(envelope.payload()).hex();
            var signature = Base64.getEncoder()
                    .encodeToString(envelope.signatures().getFirst().signature());
            return switch (body.path("kind").asString("")) {
                case "dsse" -> names(body.path("spec"), payload) && signs(body.path("spec"), "signature", signature);
                case "intoto" ->
                    names(body.path("spec").path("content"), payload)
                            && signs(
                                    body.path("spec").path("content").path("envelope"),
                                    "sig",
                                    Base64.getEncoder().encodeToString(signature.getBytes(StandardCharsets.UTF_8)));
                default -> false;
            };
        } catch (JacksonException notJson) {
            return false;
        }
    }

    private static boolean names(JsonNode spec, String payload) {
        return spec.path("payloadHash").path("value").asString("").equals(payload);
    }

    private static boolean signs(JsonNode spec, String member, String signature) {
        return spec.path("signatures")
                .valueStream()
                .anyMatch(it -> it.path(member).asString("").equals(signature));
    }
}
