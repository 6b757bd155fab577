package dev.chancery.review.github.api;

import dev.chancery.attest.secrets.UnusableSecret;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The RSA key of a GitHub App: signs the short-lived JWTs by which the app proves itself (RFC 7519, RS256). */
final class AppKey {

    private static final String PKCS1 = "RSA PRIVATE KEY";
    private static final String PKCS8 = "PRIVATE KEY";
    /** Version 0 and the identifier of rsaEncryption: what PKCS #8 puts before a PKCS #1 key. */
    private static final byte[] RSA = HexFormat.of().parseHex("020100300d06092a864886f70d0101010500");

    /** GitHub takes at most ten minutes, and its clock may be behind. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private static final Duration LIFE = Duration.ofMinutes(9);

    private final String id;
    private final PrivateKey key;

    private AppKey(String id, PrivateKey key) {
        this.id = id;
        this.key = key;
    }

    /** Reads the PEM that GitHub hands out (PKCS #1), or PKCS #8. */
    static AppKey of(String id, String pem) {
        try {
            var der = pem.contains("BEGIN " + PKCS1) ? wrapped(decoded(pem, PKCS1)) : decoded(pem, PKCS8);
            return new AppKey(id, KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new UnusableSecret("The secret github-app-key is the private key of the GitHub App, as the PEM file"
                    + " GitHub gave, and cannot be read.");
        }
    }

    String id() {
        return id;
    }

    String jwt(Instant now) {
        var header = part(Map.of("alg", "RS256", "typ", "JWT"));
        var claims = part(Map.of(
                "iss", id,
                "iat", now.minus(SKEW).getEpochSecond(),
                "exp", now.plus(LIFE).getEpochSecond()));
        return header + "." + claims + "." + base64(signed(header + "." + claims));
    }

    private byte[] signed(String text) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform signs with RSA.", e);
        }
    }

    private static byte[] decoded(String pem, String kind) {
        var from = pem.indexOf("-----BEGIN " + kind + "-----");
        var to = pem.indexOf("-----END " + kind + "-----");
        if (from < 0 || to < from) {
            throw new IllegalArgumentException("There is no " + kind + ".");
        }
        return Base64.getMimeDecoder().decode(pem.substring(from + kind.length() + 16, to));
    }

    private static byte[] wrapped(byte[] pkcs1) {
        var content = new ByteArrayOutputStream();
        content.writeBytes(RSA);
        tagged(content, 0x04, pkcs1);
        var key = new ByteArrayOutputStream();
        tagged(key, 0x30, content.toByteArray());
        return key.toByteArray();
    }

    /** DER: tag, length in two bytes (which an RSA key always needs), content. */
    private static void tagged(ByteArrayOutputStream to, int tag, byte[] content) {
        to.write(tag);
        to.write(0x82);
        to.write(content.length >> 8);
        to.write(content.length & 0xff);
        to.writeBytes(content);
    }

    private static String part(Map<String, ?> members) {
        return base64(JsonMapper.shared().writeValueAsBytes(members));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
