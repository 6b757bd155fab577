package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The public half of somebody's key as a JWK (RFC 7517): Ed25519 (RFC 8037) or ECDSA on P-256. A JWK with a private half
 * is none: whoever sends one has just lost it.
 */
public sealed interface PublicJwk {

    /** The members that identify the key, in the order of RFC 7638 section 3.2. */
    Map<String, String> members();

    /** Whether this is the key's signature of these bytes under the JOSE algorithm of this name. */
    boolean verifies(String algorithm, byte[] message, byte[] signature);

    /** The SHA-256 thumbprint of RFC 7638 in base64url, as {@code cnf.jkt} carries it. */
    default String thumbprint() {
        var hash = Digest.sha256(StrictJson.bytes(members())).hex();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hash));
    }

    /** An Ed25519 key, for {@code alg} EdDSA or Ed25519. */
    record Ed25519Jwk(VerificationKey key) implements PublicJwk {

        @Override
        public Map<String, String> members() {
            return ordered("crv", "Ed25519", "kty", "OKP", "x", encode(key.raw()));
        }

        @Override
        public boolean verifies(String algorithm, byte[] message, byte[] signature) {
            return (algorithm.equals("EdDSA") || algorithm.equals("Ed25519")) && key.verifies(message, signature);
        }
    }

    /** A P-256 key, for {@code alg} ES256 with signatures of exactly 64 bytes. */
    record P256Jwk(EcdsaKey key, String x, String y) implements PublicJwk {

        private static final int RAW_SIGNATURE_BYTES = 64;

        @Override
        public Map<String, String> members() {
            var members = ordered("crv", "P-256", "kty", "EC", "x", x);
            members.put("y", y);
            return members;
        }

        @Override
        public boolean verifies(String algorithm, byte[] message, byte[] signature) {
            return algorithm.equals("ES256")
                    && signature.length == RAW_SIGNATURE_BYTES
                    && key.verifies(message, signature);
        }
    }

    static PublicJwk of(VerificationKey key) {
        return new Ed25519Jwk(key);
    }

    /** The key in this JSON object; empty for another kind, a malformed or unsound key, and one with its private half. */
    static Optional<PublicJwk> read(Map<?, ?> json) {
        if (json.containsKey("d") || json.containsKey("k")) {
            return Optional.empty();
        }
        try {
            return switch (String.valueOf(json.get("crv"))) {
                case "Ed25519" -> ed25519(json);
                case "P-256" -> p256(json);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException unsound) {
            return Optional.empty();
        }
    }

    private static Optional<PublicJwk> ed25519(Map<?, ?> json) {
        return "OKP".equals(json.get("kty"))
                ? decode(json.get("x")).map(VerificationKey::of).map(Ed25519Jwk::new)
                : Optional.empty();
    }

    private static Optional<PublicJwk> p256(Map<?, ?> json) {
        var x = decode(json.get("x"));
        var y = decode(json.get("y"));
        return "EC".equals(json.get("kty")) && x.isPresent() && y.isPresent()
                ? Optional.of(new P256Jwk(
                        EcdsaKey.p256(new BigInteger(1, x.get()), new BigInteger(1, y.get())),
                        encode(x.get()),
                        encode(y.get())))
                : Optional.empty();
    }

    /** Thirty-two bytes in the one base64url text that stands for them. */
    private static Optional<byte[]> decode(@Nullable Object member) {
        if (!(member instanceof String text)) {
            return Optional.empty();
        }
        var bytes = Base64.getUrlDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
        return bytes.length == 32 && encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        var members = new LinkedHashMap<String, String>();
        for (var i = 0; i < namesAndValues.length; i += 2) {
            members.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }
}
