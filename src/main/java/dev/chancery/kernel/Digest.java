package dev.chancery.kernel;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * A content digest, such as {@code sha256:9f2c…} or {@code gitCommit:4e1c…}, whose hex has the length its algorithm
 * demands. Algorithm names follow the in-toto DigestSet.
 */
public record Digest(String algorithm, String hex) {

    private static final Map<String, Integer> HEX_LENGTHS =
            Map.of("sha256", 64, "sha384", 96, "sha512", 128, "gitCommit", 40, "sha1", 40);

    public Digest {
        var length = HEX_LENGTHS.get(algorithm);
        if (length == null) {
            throw new IllegalArgumentException("A digest algorithm is one of sha256, sha384, sha512, sha1 or gitCommit,"
                    + " but was: " + algorithm);
        }
        var sha256Commit = algorithm.equals("gitCommit") && hex.length() == 64;
        if ((hex.length() != length && !sha256Commit) || !hex.chars().allMatch(Digest::isLowerHex)) {
            throw new IllegalArgumentException(
                    "A " + algorithm + " digest is " + length + " lower-case hex digits, but was: " + hex);
        }
    }

    /** The SHA-256 of these bytes. */
    public static Digest sha256(byte[] content) {
        try {
            return new Digest(
                    "sha256",
                    HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256.", e);
        }
    }

    /** A git commit id of 40 (or, in SHA-256 repositories, 64) hex digits. */
    public static Digest gitCommit(String hex) {
        return new Digest("gitCommit", hex);
    }

    /**
     * Reads {@code algorithm:hex}. A bare 40-digit hex is read as a git commit and a bare 64-digit one as SHA-256, so
     * that pasted ids resolve.
     */
    public static Optional<Digest> parse(String text) {
        var colon = text.indexOf(':');
        try {
            if (colon > 0) {
                return Optional.of(new Digest(text.substring(0, colon), text.substring(colon + 1)));
            }
            return switch (text.length()) {
                case 40 -> Optional.of(gitCommit(text));
                case 64 -> Optional.of(new Digest("sha256", text));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException notADigest) {
            return Optional.empty();
        }
    }

    /** The hash itself. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** The form for people, {@code sha256:9f2c…41ab}; a commit reads as its first ten digits. */
    public String abbreviated() {
        if (algorithm.equals("gitCommit")) {
            return hex.substring(0, 10);
        }
        return algorithm + ":" + hex.substring(0, 4) + "…" + hex.substring(hex.length() - 4);
    }

    private static boolean isLowerHex(int character) {
        return (character >= '0' && character <= '9') || (character >= 'a' && character <= 'f');
    }

    /** {@code algorithm:hex}, the form of every API and link. */
    @Override
    public String toString() {
        return algorithm + ":" + hex;
    }
}
