package dev.chancery.provenance.bundle;

import dev.chancery.attest.CanonicalJson;
import dev.chancery.attest.Envelope;
import dev.chancery.attest.PublishedKey;
import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningRole;
import dev.chancery.attest.VerificationKey;
import dev.chancery.kernel.Digest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The statements about one digest with all it takes to check them: the exact envelopes, the ledger entry that recorded
 * each with its inclusion proof, the checkpoint those proofs lead to, the public keys and the trust matrix. There is one byte form, that
 * of RFC 8785, and a seal by the ledger's key over all of it, so that not one byte can change unseen.
 */
public record EvidenceBundle(
        Digest about,
        List<BundledKey> keys,
        String trust,
        String checkpoint,
        List<BundledStatement> statements,
        Seal seal) {

    /** What a bundle says it is. */
    public static final String MEDIA_TYPE = "application/vnd.chancery.evidence-bundle+json";

    /** The version of the format described in {@code src/docs/evidence-bundle.md}. */
    public static final int VERSION = 2;

    public EvidenceBundle {
        keys = List.copyOf(keys);
        statements = List.copyOf(statements);
    }

    /** A public key as the bundle claims it; whether it is a sound key of a known role shows when it is published. */
    public record BundledKey(
            String keyId,
            String role,
            byte[] publicKey,
            Instant notBefore,
            Optional<Instant> notAfter,
            Optional<Instant> revokedAt) {

        public static BundledKey of(PublishedKey key) {
            return new BundledKey(
                    key.keyId(), key.role().label(), key.key().raw(), key.notBefore(), key.notAfter(), key.revokedAt());
        }

        /** The key itself; an unsound key or an unknown role is an {@link IllegalArgumentException}. */
        public PublishedKey published() {
            return new PublishedKey(
                    keyId, SigningRole.labelled(role), VerificationKey.of(publicKey), notBefore, notAfter, revokedAt);
        }
    }

    /** An envelope and the ledger entry that recorded it, both byte for byte, with the entry's place in the log. */
    public record BundledStatement(String envelope, String entry, long index, List<byte[]> inclusion) {

        public BundledStatement {
            inclusion = List.copyOf(inclusion);
        }

        public byte[] envelopeBytes() {
            return envelope.getBytes(StandardCharsets.UTF_8);
        }

        public byte[] entryBytes() {
            return entry.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** The signature over everything else in the bundle. */
    public record Seal(String keyId, byte[] signature) {

        /** The seal of a bundle that has none yet. */
        public static Seal none() {
            return new Seal("", new byte[0]);
        }
    }

    /** The same bundle under the seal of this key. */
    public EvidenceBundle sealedBy(Signer signer) {
        return new EvidenceBundle(
                about, keys, trust, checkpoint, statements, new Seal(signer.keyId(), signer.sign(sealedBytes())));
    }

    /** What the seal signs: the DSSE pre-authentication encoding of the canonical bundle without its seal. */
    public byte[] sealedBytes() {
        return Envelope.preAuthenticationEncoding(MEDIA_TYPE, CanonicalJson.of(members()));
    }

    /** The one byte form of this bundle. */
    public byte[] toBytes() {
        var members = members();
        members.put("seal", Map.of("key_id", seal.keyId(), "signature", base64(seal.signature())));
        return CanonicalJson.of(members);
    }

    private Map<String, Object> members() {
        return new TreeMap<>(Map.of(
                "media_type",
                MEDIA_TYPE,
                "version",
                VERSION,
                "about",
                about.toString(),
                "trust",
                trust,
                "checkpoint",
                checkpoint,
                "keys",
                keys.stream().map(EvidenceBundle::members).toList(),
                "statements",
                statements.stream().map(EvidenceBundle::members).toList()));
    }

    private static Map<String, Object> members(BundledKey key) {
        var members = new TreeMap<String, Object>(Map.of(
                "key_id", key.keyId(),
                "role", key.role(),
                "public_key", base64(key.publicKey()),
                "not_before", key.notBefore().toString()));
        key.notAfter().ifPresent(at -> members.put("not_after", at.toString()));
        key.revokedAt().ifPresent(at -> members.put("revoked_at", at.toString()));
        return members;
    }

    private static Map<String, Object> members(BundledStatement statement) {
        return Map.of(
                "envelope", statement.envelope(),
                "entry", statement.entry(),
                "index", statement.index(),
                "inclusion",
                        statement.inclusion().stream()
                                .map(EvidenceBundle::base64)
                                .toList());
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
