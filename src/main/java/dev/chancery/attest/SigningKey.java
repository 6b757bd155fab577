package dev.chancery.attest;

import dev.chancery.attest.secrets.SecretAccess;
import java.security.SecureRandom;
import java.util.Objects;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 private key in memory. It prints its id only; its seed leaves through an explicit access alone. */
public final class SigningKey implements Signer {

    private final String keyId;
    private final Ed25519PrivateKeyParameters privateKey;
    private final VerificationKey verificationKey;

    private SigningKey(String keyId, Ed25519PrivateKeyParameters privateKey) {
        if (keyId.isBlank()) {
            throw new IllegalArgumentException("A signing key has an id.");
        }
        this.keyId = keyId;
        this.privateKey = privateKey;
        this.verificationKey = VerificationKey.of(privateKey.generatePublicKey().getEncoded());
    }

    /** A fresh key. */
    public static SigningKey generate(String keyId, SecureRandom random) {
        return new SigningKey(keyId, new Ed25519PrivateKeyParameters(random));
    }

    /** The key of this 32-byte seed, the private key of RFC 8032 section 5.1.5. */
    public static SigningKey ofSeed(String keyId, byte[] seed) {
        if (seed.length != Ed25519PrivateKeyParameters.KEY_SIZE) {
            throw new IllegalArgumentException("An Ed25519 seed is 32 bytes, but was " + seed.length + ".");
        }
        return new SigningKey(keyId, new Ed25519PrivateKeyParameters(seed));
    }

    @Override
    public String keyId() {
        return keyId;
    }

    @Override
    public VerificationKey verificationKey() {
        return verificationKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        var signature = new byte[Ed25519PrivateKeyParameters.SIGNATURE_SIZE];
        privateKey.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    /** The 32-byte seed, for sealing it away. */
    public byte[] seed(SecretAccess access) {
        Objects.requireNonNull(access, "A seed is shown only to who holds the access to it.");
        return privateKey.getEncoded();
    }

    @Override
    public String toString() {
        return "signing key " + keyId;
    }
}
