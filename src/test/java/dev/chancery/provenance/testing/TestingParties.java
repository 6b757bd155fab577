package dev.chancery.provenance.testing;

import dev.chancery.attest.Signer;
import dev.chancery.attest.SigningKey;
import dev.chancery.kernel.Digest;
import dev.chancery.provenance.trust.TrustDocument;
import dev.chancery.provenance.trust.TrustMatrix;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Parties outside, each with one key named after its role, always the same: {@code ci-1} and so on. */
public final class TestingParties {

    private TestingParties() {}

    public static Signer signer(String role) {
        return key(role + "-1");
    }

    /** A key of this name. */
    public static Signer key(String keyId) {
        return SigningKey.ofSeed(
                keyId,
                HexFormat.of()
                        .parseHex(Digest.sha256(keyId.getBytes(StandardCharsets.UTF_8))
                                .hex()));
    }

    /** The built-in matrix with a key for each outside role. */
    public static TrustMatrix matrix() {
        return TrustDocument.sound(text());
    }

    public static String text() {
        return Stream.of("specification", "source-control", "ci", "release-signer", "deployment-controller")
                .reduce(TrustDocument.builtIn(), TestingParties::withKey, (one, _) -> one);
    }

    /** The same matrix in which this role's key was revoked at a moment. */
    public static String revoking(String role, Instant at) {
        var signer = signer(role);
        return text().replace(entry(signer), entry(signer, "revoked_at: '" + at + "'"));
    }

    private static String withKey(String text, String role) {
        return text.replaceFirst("\n  " + role + ":\n", "\n  " + role + ":\n    keys: [" + entry(signer(role)) + "]\n");
    }

    /** The key as the matrix writes it. */
    public static String entry(Signer signer, String... more) {
        var members = Stream.concat(
                Stream.of(
                        "id: " + signer.keyId(),
                        "public_key: "
                                + Base64.getEncoder()
                                        .encodeToString(signer.verificationKey().raw())),
                Stream.of(more));
        return members.collect(Collectors.joining(", ", "{", "}"));
    }
}
