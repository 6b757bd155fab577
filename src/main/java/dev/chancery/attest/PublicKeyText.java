package dev.chancery.attest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an Ed25519 public key as people paste it: a JWK (RFC 8037), or PEM with its SubjectPublicKeyInfo (RFC 8410). */
public final class PublicKeyText {

    /** The longest text that is looked at, in characters. */
    public static final int LONGEST = 4096;

    /** RFC 8410: what comes before the 32 bytes of a key in its SubjectPublicKeyInfo. */
    private static final byte[] SPKI_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final List<String> PRIVATE = List.of("d", "k", "p", "q");

    private PublicKeyText() {}

    /** The outcome of reading a text that claims to be a public key. */
    public sealed interface Parsed {}

    /** A sound key. */
    @SuppressWarnings("AvoidCommonTypeNames") // always qualified by its outer type
    public record Readable(VerificationKey key) implements Parsed {}

    /** Not a key that may be registered, and why in one sentence; nothing of the text is in it. */
    public record Unreadable(String reason) implements Parsed {}

    public static Parsed parse(String text) {
        var stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return new Unreadable("A public key has at most " + LONGEST + " characters.");
        }
        if (stripped.contains("PRIVATE KEY")) {
            return privateHalf();
        }
        return stripped.startsWith("{") ? jwk(stripped) : pem(stripped);
    }

    private static Parsed jwk(String text) {
        var json = StrictJson.object(text.getBytes(StandardCharsets.UTF_8));
        if (json.isEmpty()) {
            return new Unreadable("A JWK is one JSON object in which no member comes twice.");
        }
        if (PRIVATE.stream().anyMatch(json.get()::containsKey)) {
            return privateHalf();
        }
        return ed25519(json.get())
                .<Parsed>map(Readable::new)
                .orElseGet(() -> new Unreadable("The key is no sound Ed25519 JWK: kty OKP, crv Ed25519, x 32 bytes."));
    }

    private static Optional<VerificationKey> ed25519(Map<String, Object> json) {
        return PublicJwk.read(json)
                .flatMap(it -> it instanceof PublicJwk.Ed25519Jwk(var key) ? Optional.of(key) : Optional.empty());
    }

    private static Parsed pem(String text) {
        if (!text.startsWith(BEGIN) || !text.endsWith(END)) {
            return new Unreadable("A public key is a JWK, or PEM between " + BEGIN + " and " + END + ".");
        }
        try {
            var body = text.substring(BEGIN.length(), text.length() - END.length());
            var der = Base64.getDecoder().decode(body.replaceAll("\\s", ""));
            var prefix = HexFormat.of().formatHex(SPKI_PREFIX);
            var hex = HexFormat.of().formatHex(der);
            return hex.startsWith(prefix)
                    ? new Readable(VerificationKey.of(HexFormat.of().parseHex(hex.substring(prefix.length()))))
                    : new Unreadable("The PEM holds no Ed25519 key.");
        } catch (IllegalArgumentException unsound) {
            return new Unreadable("The PEM holds no sound Ed25519 key.");
        }
    }

    private static Parsed privateHalf() {
        return new Unreadable(
                "This is a private key. It stays with its owner; consider it lost, make another and send the public half.");
    }
}
