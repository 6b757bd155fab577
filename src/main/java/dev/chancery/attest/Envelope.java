package dev.chancery.attest;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A signed payload after DSSE 1.0: the signatures cover the type and exactly these payload bytes. */
public record Envelope(String payloadType, byte[] payload, List<EnvelopeSignature> signatures) {

    /** The longest JSON that is looked at, in bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    public Envelope {
        signatures = List.copyOf(signatures);
    }

    /** The outcome of reading bytes that claim to be an envelope. */
    public sealed interface Parsed {}

    /** A well-formed envelope, whose signatures nobody has checked yet. */
    @SuppressWarnings("AvoidCommonTypeNames") // always qualified by its outer type
    public record Readable(Envelope envelope) implements Parsed {}

    /** Not an envelope, and why in one sentence. */
    public record Unreadable(String reason) implements Parsed {}

    public static Envelope sign(String payloadType, byte[] payload, Signer... signers) {
        var message = preAuthenticationEncoding(payloadType, payload);
        var signatures = Arrays.stream(signers)
                .map(signer -> new EnvelopeSignature(signer.keyId(), signer.sign(message)))
                .toList();
        return new Envelope(payloadType, payload, signatures);
    }

    /** What is really signed: {@code DSSEv1 SP len(type) SP type SP len(payload) SP payload}, lengths in bytes. */
    public static byte[] preAuthenticationEncoding(String payloadType, byte[] payload) {
        var type = payloadType.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream(payload.length + type.length + 32);
        out.writeBytes(ascii("DSSEv1 " + type.length + " "));
        out.writeBytes(type);
        out.writeBytes(ascii(" " + payload.length + " "));
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** Whether one of the signatures is this key's; key ids are hints and decide nothing. */
    public boolean isSignedBy(PublicKey key) {
        var message = preAuthenticationEncoding(payloadType, payload);
        return signatures.stream().anyMatch(it -> key.verifies(message, it.signature()));
    }

    /** The JSON form, with standard base64. */
    public String toJson() {
        var json = new LinkedHashMap<String, Object>();
        json.put("payloadType", payloadType);
        json.put("payload", Base64.getEncoder().encodeToString(payload));
        json.put("signatures", signatures.stream().map(Envelope::toMap).toList());
        return new String(StrictJson.bytes(json), StandardCharsets.UTF_8);
    }

    /** Reads the JSON form; payload and signatures may be in either base64 alphabet, padded or not. */
    public static Parsed parse(byte[] json) {
        if (json.length > LARGEST) {
            return new Unreadable("An envelope has at most " + LARGEST + " bytes, this has " + json.length + ".");
        }
        var object = StrictJson.object(json);
        if (object.isEmpty()) {
            return new Unreadable("An envelope is one JSON object in which no member comes twice.");
        }
        return read(object.get());
    }

    private static Parsed read(Map<String, Object> object) {
        if (!(object.get("payloadType") instanceof String type) || type.isBlank()) {
            return new Unreadable("An envelope names its payloadType.");
        }
        var payload = decode(object.get("payload"));
        if (payload.isEmpty()) {
            return new Unreadable("An envelope has a payload in base64.");
        }
        if (!(object.get("signatures") instanceof List<?> signatures) || signatures.isEmpty()) {
            return new Unreadable("An envelope has at least one signature.");
        }
        var read = signatures.stream().map(Envelope::signature).toList();
        if (read.stream().anyMatch(Optional::isEmpty)) {
            return new Unreadable("Each signature of an envelope has its sig in base64 and may have a keyid.");
        }
        return new Readable(new Envelope(
                type, payload.get(), read.stream().flatMap(Optional::stream).toList()));
    }

    private static Optional<EnvelopeSignature> signature(Object json) {
        if (!(json instanceof Map<?, ?> object)) {
            return Optional.empty();
        }
        var keyId = object.get("keyid");
        if (keyId != null && !(keyId instanceof String)) {
            return Optional.empty();
        }
        return decode(object.get("sig"))
                .map(bytes -> new EnvelopeSignature(keyId instanceof String id ? id : "", bytes));
    }

    private static Map<String, String> toMap(EnvelopeSignature signature) {
        var json = new LinkedHashMap<String, String>();
        if (!signature.keyId().isEmpty()) {
            json.put("keyid", signature.keyId());
        }
        json.put("sig", Base64.getEncoder().encodeToString(signature.signature()));
        return json;
    }

    private static Optional<byte[]> decode(@Nullable Object base64) {
        if (!(base64 instanceof String text)) {
            return Optional.empty();
        }
        var decoders = Stream.of(Base64.getDecoder(), Base64.getUrlDecoder());
        return decoders.flatMap(it -> decode(it, text).stream()).findFirst();
    }

    private static Optional<byte[]> decode(Base64.Decoder decoder, String text) {
        try {
            return Optional.of(decoder.decode(text));
        } catch (IllegalArgumentException otherAlphabet) {
            return Optional.empty();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Envelope(var type, var bytes, var all)
                && payloadType.equals(type)
                && Arrays.equals(payload, bytes)
                && signatures.equals(all);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * payloadType.hashCode() + Arrays.hashCode(payload)) + signatures.hashCode();
    }
}
