package dev.chancery.attest.secrets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what may rest in the database only unreadable, with AES-256-GCM under the installation's envelope key. A sealed
 * value opens only for the purpose it was sealed for, so that a row's seal cannot be moved to another row.
 */
public final class SealingKey {

    private static final byte VERSION = 1;
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKey key;
    private final SecureRandom random;

    private SealingKey(byte[] key, SecureRandom random) {
        this.key = new SecretKeySpec(key, "AES");
        this.random = random;
    }

    /** Reads a key of 32 bytes, written as 64 hex digits or in base64. */
    public static SealingKey of(Secret secret, SecureRandom random) {
        var key = decode(secret.reveal(SecretAccess.granted()).strip());
        if (key.length != KEY_BYTES) {
            throw new UnusableSecret(
                    "The envelope key must be 32 random bytes in base64 or hex, as openssl rand -base64 32"
                            + " prints them.");
        }
        return new SealingKey(key, random);
    }

    /** One version byte, the nonce, and the text with its tag. */
    public byte[] seal(byte[] plain, String purpose) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, purpose).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(VERSION)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    /** What was sealed for this purpose; {@link UnusableSecret} for another key, another purpose or altered bytes. */
    public byte[] open(byte[] sealed, String purpose) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new UnusableSecret("What is stored for " + purpose + " was not sealed by this version.");
        }
        var nonce = new byte[NONCE_BYTES];
        System.arraycopy(sealed, 1, nonce, 0, NONCE_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, purpose)
                    .doFinal(sealed, 1 + NONCE_BYTES, sealed.length - 1 - NONCE_BYTES);
        } catch (AEADBadTagException e) {
            throw new UnusableSecret(
                    "What is sealed for " + purpose + " does not open with this envelope key."
                            + " Start with the key this database was first started with.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has AES-GCM.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String purpose) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] decode(String text) {
        try {
            return text.length() == 2 * KEY_BYTES
                    ? HexFormat.of().parseHex(text)
                    : Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException notEncoded) {
            return new byte[0];
        }
    }

    @Override
    public String toString() {
        return "[sealing key]";
    }
}
