package dev.chancery.attest;

import dev.chancery.kernel.Digest;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Somebody's public key, whatever its algorithm: Ed25519 or ECDSA on P-256 with SHA-256. */
public sealed interface PublicKey permits VerificationKey, EcdsaKey {

    /** Whether this is the key's signature of exactly these bytes. */
    boolean verifies(byte[] message, byte[] signature);

    /** The SHA-256 that people compare: of the raw 32 bytes of Ed25519, of the SubjectPublicKeyInfo of ECDSA. */
    Digest fingerprint();

    /**
     * Reads a key as PEM ("PUBLIC KEY") or as base64 of a SubjectPublicKeyInfo or of 32 raw Ed25519 bytes;
     * {@link IllegalArgumentException} for anything else.
     */
    static PublicKey read(String text) {
        return ofInfo(Base64.getDecoder().decode(text.replaceAll("-----[A-Z ]+-----|\\s", "")));
    }

    /** Reads the DER of a SubjectPublicKeyInfo, or 32 raw Ed25519 bytes. */
    static PublicKey ofInfo(byte[] der) {
        var ed25519 = HexFormat.of().parseHex("302a300506032b6570032100");
        if (der.length == 32) {
            return VerificationKey.of(der);
        }
        if (der.length == 44 && Arrays.equals(ed25519, 0, 12, der, 0, 12)) {
            return VerificationKey.of(Arrays.copyOfRange(der, 12, 44));
        }
        try {
            if (KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)) instanceof ECPublicKey key) {
                return EcdsaKey.of(key);
            }
        } catch (GeneralSecurityException otherKey) {
            throw new IllegalArgumentException("This is neither an Ed25519 nor an EC public key.", otherKey);
        }
        throw new IllegalArgumentException("This is neither an Ed25519 nor an EC public key.");
    }
}
