package dev.chancery.ledger.store;

import dev.chancery.kernel.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** A text with the 32 random bytes that keep its digest from being guessed; the digest is {@code SHA-256(salt ‖ UTF-8)}. */
public record SaltedText(String name, byte[] salt, String content) {

    private static final int SALT_BYTES = 32;

    static SaltedText of(String name, String content, Random random) {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new SaltedText(name, salt, content);
    }

    String saltedDigest() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(salt);
        bytes.writeBytes(content.getBytes(StandardCharsets.UTF_8));
        return Digest.sha256(bytes.toByteArray()).hex();
    }
}
