package dev.chancery.attest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compact JWS (RFC 7515) with Ed25519 (RFC 8037) and nothing else: a text has one reading or none, and whose key it was
 * signed with is never taken from the text itself.
 */
public final class Jws {

    /** The longest text that is looked at, in characters. */
    public static final int LONGEST = 16_384;

    private static final Set<String> ALGORITHMS = Set.of("EdDSA", "Ed25519");
    private static final List<String> REFUSED_HEADERS =
            List.of("crit", "b64", "zip", "jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256");

    private Jws() {}

    /** The outcome of reading a text that claims to be a JWS. */
    public sealed interface Parsed {}

    /** A well-formed JWS, whose signature nobody has checked yet. */
    @SuppressWarnings("AvoidCommonTypeNames") // always qualified by its outer type
    public record Readable(
            Map<String, Object> header, Map<String, Object> claims, byte[] signingInput, byte[] signature)
            implements Parsed {

        /** Who signed it, as it says itself. */
        public String keyId() {
            return text("kid");
        }

        /** The {@code typ} of the header, empty when there is none. */
        public String type() {
            return text("typ");
        }

        public boolean isSignedBy(VerificationKey key) {
            return key.verifies(signingInput, signature);
        }

        private String text(String member) {
            return header.get(member) instanceof String text ? text : "";
        }
    }

    /** Not a JWS we would ever trust, and why in one sentence. */
    public record Unreadable(String reason) implements Parsed {}

    /** Signs these claims, in the order the map gives them, under {@code alg} EdDSA, this type and the signer's key id. */
    public static String sign(Signer signer, String type, Map<String, ?> claims) {
        var header = new LinkedHashMap<String, String>();
        header.put("alg", "EdDSA");
        header.put("typ", type);
        header.put("kid", signer.keyId());
        var input = encode(StrictJson.bytes(header)) + "." + encode(StrictJson.bytes(claims));
        return input + "." + encode(signer.sign(input.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Reads a compact JWS as strictly as the standards allow; never throws for what a stranger wrote. */
    public static Parsed parse(String compact) {
        return parse(compact, Jws::complaint);
    }

    /** The same for a text whose header has rules of its own; the complaint is the first rule it breaks, if any. */
    static Parsed parse(String compact, Function<Map<String, Object>, Optional<String>> complaint) {
        if (compact.length() > LONGEST) {
            return new Unreadable("A JWS has at most " + LONGEST + " characters, this has " + compact.length() + ".");
        }
        var parts = compact.split("\\.", -1);
        if (parts.length != 3) {
            return new Unreadable("A JWS has three parts, this has " + parts.length + ".");
        }
        var header = decode(parts[0]).flatMap(StrictJson::object);
        var claims = decode(parts[1]).flatMap(StrictJson::object);
        var signature = decode(parts[2]);
        if (header.isEmpty() || claims.isEmpty() || signature.isEmpty()) {
            return new Unreadable(
                    "The parts of a JWS are unpadded base64url of one JSON object, another, and a signature.");
        }
        var input = compact.substring(0, compact.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
        return complaint
                .apply(header.get())
                .<Parsed>map(Unreadable::new)
                .orElseGet(() -> new Readable(header.get(), claims.get(), input, signature.get()));
    }

    private static Optional<String> complaint(Map<String, Object> header) {
        if (!(header.get("alg") instanceof String algorithm && ALGORITHMS.contains(algorithm))) {
            return Optional.of("The algorithm is EdDSA, not " + header.get("alg") + ".");
        }
        if (!(header.get("kid") instanceof String keyId) || keyId.isBlank()) {
            return Optional.of("The header names the key in kid.");
        }
        return REFUSED_HEADERS.stream()
                .filter(header::containsKey)
                .findFirst()
                .map(name -> "The header member " + name + " is refused.");
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The JDK forgives padding and stray last bits; one text for one value does not. */
    private static Optional<byte[]> decode(String part) {
        try {
            var bytes = Base64.getUrlDecoder().decode(part);
            return encode(bytes).equals(part) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
