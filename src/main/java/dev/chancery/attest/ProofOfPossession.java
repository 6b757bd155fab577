package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks a DPoP proof (RFC 9449 section 4.3) against the one request it came with. It is pure: whoever calls it compares
 * the thumbprint with what the token is bound to, and remembers the proof's id so that it counts once.
 */
public final class ProofOfPossession {

    /** The {@code typ} of every proof. */
    public static final String TYPE = "dpop+jwt";

    /** The algorithms a proof may be signed with. */
    public static final List<String> ALGORITHMS = List.of("EdDSA", "Ed25519", "ES256");

    /** How old a proof may be, and so how long its id must be remembered. */
    public static final Duration LONGEST_LIFE = Duration.ofSeconds(60);

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(5);
    private static final Set<String> HEADER = Set.of("alg", "typ", "jwk", "kid");
    private static final int LONGEST_ID = 128;

    private ProofOfPossession() {}

    /** The request a proof must be about; the token is there at a resource, and absent where tokens are had. */
    public record Occasion(String method, String uri, Optional<String> token) {}

    /** What became of a proof. */
    public sealed interface Checked {}

    /** The sender holds the private half of the key with this thumbprint. */
    public record Proven(String thumbprint, String id, Instant issuedAt, Optional<String> nonce) implements Checked {}

    /** Nothing is proven, and why in one sentence. */
    public record Unproven(String reason) implements Checked {}

    public static Checked check(String proof, Occasion occasion, Instant now) {
        return switch (Jws.parse(proof, ProofOfPossession::complaint)) {
            case Jws.Unreadable(var reason) -> new Unproven(reason);
            case Jws.Readable jws ->
                key(jws.header())
                        .map(key -> check(jws, key, occasion, now))
                        .orElseGet(() -> new Unproven("The header's jwk is no sound public key."));
        };
    }

    private static Optional<String> complaint(Map<String, Object> header) {
        if (!TYPE.equals(header.get("typ"))) {
            return Optional.of("A proof is of type " + TYPE + ", not " + header.get("typ") + ".");
        }
        if (!(header.get("alg") instanceof String algorithm) || !ALGORITHMS.contains(algorithm)) {
            return Optional.of("A proof is signed with EdDSA or ES256, not " + header.get("alg") + ".");
        }
        return header.keySet().stream()
                .filter(it -> !HEADER.contains(it))
                .findFirst()
                .map(it -> "The header member " + it + " is refused.");
    }

    private static Optional<PublicJwk> key(Map<String, Object> header) {
        return header.get("jwk") instanceof Map<?, ?> jwk ? PublicJwk.read(jwk) : Optional.empty();
    }

    private static Checked check(Jws.Readable jws, PublicJwk key, Occasion occasion, Instant now) {
        if (!key.verifies(String.valueOf(jws.header().get("alg")), jws.signingInput(), jws.signature())) {
            return new Unproven("The signature is not that of the key in the header.");
        }
        var claims = jws.claims();
        if (!occasion.method().equals(claims.get("htm"))) {
            return new Unproven(
                    "The proof is for the method " + claims.get("htm") + ", not " + occasion.method() + ".");
        }
        if (!(claims.get("htu") instanceof String uri) || !isSame(uri, occasion.uri())) {
            return new Unproven("The proof is for " + claims.get("htu") + ", not for " + occasion.uri() + ".");
        }
        if (!(claims.get("jti") instanceof String id) || id.isBlank() || id.length() > LONGEST_ID) {
            return new Unproven("The claim jti is a text of 1 to " + LONGEST_ID + " characters.");
        }
        if (!(claims.get("iat") instanceof Integer seconds)) {
            return new Unproven("The claim iat is whole seconds since 1970.");
        }
        var issuedAt = Instant.ofEpochSecond(seconds);
        if (issuedAt.isAfter(now.plus(CLOCK_SKEW)) || !now.isBefore(issuedAt.plus(LONGEST_LIFE))) {
            return new Unproven("The proof was made at " + issuedAt + ", which is not within "
                    + LONGEST_LIFE.toSeconds() + " seconds of now.");
        }
        var token = occasion.token();
        if (token.isPresent() && !hash(token.get()).equals(claims.get("ath"))) {
            return new Unproven("The claim ath is not the hash of the token that was presented.");
        }
        var nonce = claims.get("nonce") instanceof String text ? Optional.of(text) : Optional.<String>empty();
        return new Proven(key.thumbprint(), id, issuedAt, nonce);
    }

    /** The claim {@code ath} of a proof that comes with this token. */
    public static String hash(String token) {
        var hex = Digest.sha256(token.getBytes(StandardCharsets.US_ASCII)).hex();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(HexFormat.of().parseHex(hex));
    }

    /** Without query and fragment, and in the normal form of RFC 3986 section 6.2.2. */
    private static boolean isSame(String claimed, String expected) {
        return normal(claimed).equals(normal(expected));
    }

    private static String normal(String text) {
        try {
            var uri = new URI(text).normalize();
            var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            var host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            var standard = scheme.equals("https") ? 443 : 80;
            var port = uri.getPort() < 0 ? standard : uri.getPort();
            var path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
            return scheme + "://" + host + ":" + port + path;
        } catch (URISyntaxException notAnAddress) {
            return text;
        }
    }
}
