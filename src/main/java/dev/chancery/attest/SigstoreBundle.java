package dev.chancery.attest;

import dev.chancery.attest.Envelope.Readable;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A Sigstore bundle around a DSSE envelope, version 0.1 to 0.3, of which nothing has been verified yet: the envelope,
 * the signer's certificate (leaf first) or the hint at its key, the log entries, and time stamps of the signature.
 */
public record SigstoreBundle(
        Envelope envelope,
        List<byte[]> certificates,
        Optional<String> keyHint,
        List<LogEntry> logEntries,
        List<byte[]> timeStamps) {

    private static final String MEDIA_TYPE = "application/vnd.dev.sigstore.bundle";
    private static final String KIND = MEDIA_TYPE + "(\\.v0\\.3)?\\+json(;version=0\\.[123])?";

    public SigstoreBundle {
        certificates = List.copyOf(certificates);
        logEntries = List.copyOf(logEntries);
        timeStamps = List.copyOf(timeStamps);
    }

    /** An entry of a transparency log as the bundle claims it, with the promise or the proof that came along. */
    public record LogEntry(
            long logIndex,
            byte[] logId,
            long integratedTime,
            byte[] body,
            Optional<byte[]> promise,
            Optional<LogProof> proof) {}

    /** An inclusion proof with the checkpoint it leads to. */
    public record LogProof(long index, long treeSize, List<byte[]> hashes, String checkpoint) {}

    /** The outcome of reading bytes that may be a bundle. */
    public sealed interface Parsed {}

    /** A well-formed bundle. */
    public record Wellformed(SigstoreBundle bundle) implements Parsed {}

    /** Claims to be a bundle and is none, and why in one sentence. */
    public record Malformed(String reason) implements Parsed {}

    /** Does not claim to be a bundle. */
    public record OtherForm() implements Parsed {}

    /** Reads the JSON form, strictly where it carries what is verified. */
    public static Parsed parse(byte[] json) {
        var object = json.length > Envelope.LARGEST ? Optional.<Map<String, Object>>empty() : StrictJson.object(json);
        if (object.isEmpty()
                || !(object.get().get("mediaType") instanceof String type)
                || !type.startsWith(MEDIA_TYPE)) {
            return new OtherForm();
        }
        if (!type.matches(KIND)) {
            return new Malformed("A Sigstore bundle is of version 0.1 to 0.3, this is " + type + ".");
        }
        try {
            return new Wellformed(read(object.get()));
        } catch (IllegalArgumentException malformed) {
            return new Malformed("The Sigstore bundle is not well-formed: " + malformed.getMessage());
        }
    }

    private static SigstoreBundle read(Map<String, Object> json) {
        var material = map(json.get("verificationMaterial"), "verificationMaterial");
        var hint = material.get("publicKey") instanceof Map<?, ?> key
                ? Optional.of(key.get("hint") instanceof String text ? text : "")
                : Optional.<String>empty();
        var certificates = certificates(material);
        if (hint.isEmpty() == certificates.isEmpty()) {
            throw new IllegalArgumentException("it has either a certificate or a public key hint.");
        }
        var envelope = envelope(map(json.get("dsseEnvelope"), "dsseEnvelope"));
        if (envelope.signatures().size() != 1) {
            throw new IllegalArgumentException("its envelope has exactly one signature.");
        }
        return new SigstoreBundle(
                envelope, certificates, hint, entries(material.get("tlogEntries")), timeStamps(material));
    }

    private static List<byte[]> certificates(Map<?, ?> material) {
        if (material.get("certificate") instanceof Map<?, ?> leaf) {
            return List.of(bytes(leaf.get("rawBytes"), "rawBytes"));
        }
        if (material.get("x509CertificateChain") instanceof Map<?, ?> chain
                && chain.get("certificates") instanceof List<?> all) {
            return all.stream()
                    .map(it -> bytes(map(it, "certificate").get("rawBytes"), "rawBytes"))
                    .toList();
        }
        return List.of();
    }

    private static Envelope envelope(Map<?, ?> json) {
        return switch (Envelope.parse(StrictJson.bytes(json))) {
            case Readable(var envelope) -> envelope;
            case Envelope.Unreadable(var why) -> throw new IllegalArgumentException(why);
        };
    }

    private static List<LogEntry> entries(@Nullable Object json) {
        return json instanceof List<?> list
                ? list.stream().map(it -> entry(map(it, "tlogEntries"))).toList()
                : List.of();
    }

    private static List<byte[]> timeStamps(Map<?, ?> material) {
        return material.get("timestampVerificationData") instanceof Map<?, ?> data
                        && data.get("rfc3161Timestamps") instanceof List<?> list
                ? list.stream()
                        .map(it -> bytes(map(it, "rfc3161Timestamps").get("signedTimestamp"), "signedTimestamp"))
                        .toList()
                : List.of();
    }

    private static LogEntry entry(Map<?, ?> json) {
        return new LogEntry(
                numberOrZero(json.get("logIndex"), "logIndex"),
                bytes(map(json.get("logId"), "logId").get("keyId"), "keyId"),
                numberOrZero(json.get("integratedTime"), "integratedTime"),
                bytes(json.get("canonicalizedBody"), "canonicalizedBody"),
                json.get("inclusionPromise") instanceof Map<?, ?> promise
                        ? Optional.of(bytes(promise.get("signedEntryTimestamp"), "signedEntryTimestamp"))
                        : Optional.empty(),
                json.get("inclusionProof") instanceof Map<?, ?> proof ? Optional.of(proof(proof)) : Optional.empty());
    }

    private static LogProof proof(Map<?, ?> json) {
        var hashes = json.get("hashes") instanceof List<?> list
                ? list.stream().map(it -> bytes(it, "hashes")).toList()
                : List.<byte[]>of();
        var checkpoint = map(json.get("checkpoint"), "checkpoint").get("envelope");
        if (!(checkpoint instanceof String note)) {
            throw new IllegalArgumentException("its inclusion proof has no checkpoint.");
        }
        return new LogProof(
                numberOrZero(json.get("logIndex"), "logIndex"),
                numberOrZero(json.get("treeSize"), "treeSize"),
                hashes,
                note);
    }

    private static Map<?, ?> map(@Nullable Object json, String name) {
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("it has no " + name + ".");
    }

    private static byte[] bytes(@Nullable Object json, String name) {
        if (json instanceof String text) {
            return Base64.getDecoder().decode(text);
        }
        throw new IllegalArgumentException("its " + name + " is not in base64.");
    }

    /** Members that are zero are left out of the JSON of a protocol buffer. */
    private static long numberOrZero(@Nullable Object json, String name) {
        return switch (json) {
            case null -> 0;
            case Number number -> number.longValue();
            case String text -> Long.parseLong(text);
            default -> throw new IllegalArgumentException("its " + name + " is no number.");
        };
    }
}
