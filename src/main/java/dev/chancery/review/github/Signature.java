package dev.chancery.review.github;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a delivery: HMAC-SHA-256 over the exact bytes of its body, compared in constant time. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final Pattern FORM = Pattern.compile("sha256=([0-9a-f]{64})");

    private Signature() {}

    /** Whether this {@code X-Hub-Signature-256} was made of this body by somebody who knows the secret. */
    static boolean isGood(String header, byte[] body, String secret) {
        var form = FORM.matcher(header);
        return form.matches() && MessageDigest.isEqual(HexFormat.of().parseHex(form.group(1)), mac(body, secret));
    }

    /** The header GitHub sends with this body. */
    static String of(byte[] body, String secret) {
        return "sha256=" + HexFormat.of().formatHex(mac(body, secret));
    }

    private static byte[] mac(byte[] body, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
        }
    }
}
